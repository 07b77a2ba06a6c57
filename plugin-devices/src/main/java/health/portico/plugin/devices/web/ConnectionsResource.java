package health.portico.plugin.devices.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.OwnRecord;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.plugin.devices.connection.Connections;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a patient has connected (R64, R65, R72). For the patient alone, as all settings are; a proxy's account may be a patient, too. */
@RequestScoped
@Path("api/v1/plugins/devices/patients/{patient}/connections")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionsResource {
    private static final Set<ViewerKind> OUTSIDE = EnumSet.of(PATIENT, PROXY);
    private static final String DETAIL = "devices";

    private final SessionViewer session;
    private final OwnRecord own;
    private final Connections connections;

    @Inject
    public ConnectionsResource(SessionViewer session, OwnRecord own, Connections connections) {
        this.session = session;
        this.own = own;
        this.connections = connections;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ConnectionsResource() {
        this(null, null, null);
    }

    @GET
    @Operation(
            summary = "List what you have connected, newest first, and what can be connected.",
            roles = {PATIENT, PROXY},
            answer = "DeviceConnections",
            problems = "record-not-available")
    public String list(@PathParam("patient") String patient) {
        PatientId id = own(session.require(OUTSIDE), patient);
        return Json.createObjectBuilder()
                .add("items", DeviceJson.array(connections.of(id), one -> DeviceJson.connection(one, Optional.empty())))
                .add(
                        "sources",
                        DeviceJson.array(
                                Arrays.asList(Source.values()), source -> DeviceJson.source(source, connections)))
                .build()
                .toString();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Connect a source, or choose anew what is taken from it; accepted is what it sends of the types that you name. 200 if it was connected before.",
            roles = {PATIENT, PROXY},
            status = 201,
            answer = "DeviceConnection",
            body = "NewDeviceConnection",
            problems = {
                "record-not-available",
                "channel-not-supported",
                "measurement-not-supported",
                "devices-source-not-offered",
                "devices-vendor-not-available"
            })
    public Response connect(@PathParam("patient") String patient, InputStream sent) {
        Viewer viewer = session.require(OUTSIDE);
        PatientId id = own(viewer, patient);
        Body body = Body.read(sent);
        Connections.Link link = connections.connect(viewer.account(), id, body.source(), body.channel(), body.types());
        return Response.status(link.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(DeviceJson.connection(link.connection(), link.allowAt())
                        .build()
                        .toString())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Unlink a source at once; what was received stays.",
            roles = {PATIENT, PROXY},
            status = 204,
            problems = "record-not-available")
    public Response unlink(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(OUTSIDE);
        if (!connections.end(viewer.account(), own(viewer, patient), Parameters.uuid(id))) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        return Response.noContent().build();
    }

    private PatientId own(Viewer viewer, String patient) {
        PatientId id = Parameters.patient(patient);
        own.require(viewer, id, DETAIL);
        return id;
    }
}
