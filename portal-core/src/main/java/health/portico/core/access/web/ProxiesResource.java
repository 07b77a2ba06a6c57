package health.portico.core.access.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.access.HeldProxy;
import health.portico.core.access.Proxies;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** The proxies of a patient over HTTP: listed, given, confirmed, ended (R16, R44, R45). */
@ApplicationScoped
@Path("api/v1/patients/{patient}/proxies")
@Produces(MediaType.APPLICATION_JSON)
public class ProxiesResource {
    private final SessionViewer session;
    private final Proxies proxies;

    @Inject
    public ProxiesResource(SessionViewer session, Proxies proxies) {
        this.session = session;
        this.proxies = proxies;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ProxiesResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary =
                    "List who is a proxy of this patient and how that will change; a proxy reads the own grants alone.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Proxies",
            problems = {"record-not-available", "source-not-available"})
    public Response list(@PathParam("patient") String patient) {
        Viewer viewer = session.require(Roles.READERS);
        boolean forStaff = viewer.role().isStaff();
        return JsonAnswer.items(
                proxies.of(viewer, Parameters.patient(patient)), (out, one) -> ProxyJson.write(out, one, forStaff));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make somebody a proxy, as the signed form says; over a minor it ends with childhood.",
            roles = {CLINICIAN, RECORDS},
            body = "NewProxy",
            answer = "Proxy",
            status = 201,
            problems = {
                "record-not-available",
                "source-not-available",
                "proxy-not-available",
                "proxy-not-allowed",
                "proxy-already-granted"
            })
    public Response give(@PathParam("patient") String patient, InputStream body) {
        Viewer staff = session.require(Roles.PROXY_STAFF);
        PatientId whose = Parameters.patient(patient);
        HeldProxy given = proxies.give(staff, whose, ProxyJson.wanted(JsonBody.read(body), proxies.zone(staff, whose)));
        return Response.fromResponse(JsonAnswer.object(out -> ProxyJson.write(out, given, true)))
                .status(Response.Status.CREATED)
                .build();
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm a proxy for records that were merged into this one, of those that the list names.",
            roles = {CLINICIAN, RECORDS},
            body = "ProxyConfirmation",
            status = 204,
            problems = {"record-not-available", "source-not-available", "proxy-not-allowed", "proxy-already-granted"})
    public Response confirm(@PathParam("patient") String patient, @PathParam("id") String id, InputStream body) {
        Viewer staff = session.require(Roles.PROXY_STAFF);
        proxies.confirm(
                staff,
                Parameters.patient(patient),
                Parameters.uuid(id).toString(),
                ProxyJson.records(JsonBody.read(body)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "End a proxy's access, from the proxy's next request on; a proxy gives up the own one.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            status = 204,
            problems = {"record-not-available", "source-not-available"})
    public Response end(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.READERS);
        proxies.end(viewer, Parameters.patient(patient), Parameters.uuid(id).toString());
        return Response.noContent().build();
    }
}
