package health.portico.core.desk.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.desk.OwnRequests;
import health.portico.core.desk.PatientRequest;
import health.portico.core.desk.UpdateRequests;
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

/** Update Patient Information over HTTP (R15): ask for a change, see where it stands, take it back. For the patient alone. */
@ApplicationScoped
@Path("api/v1/patients/{patient}/update-requests")
@Produces(MediaType.APPLICATION_JSON)
public class UpdateRequestsResource {
    private final SessionViewer session;
    private final OwnRequests requests;

    @Inject
    public UpdateRequestsResource(SessionViewer session, OwnRequests requests) {
        this.session = session;
        this.requests = requests;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public UpdateRequestsResource() {
        this(null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask the hospital to change what it knows of you; nothing changes before staff accept it.",
            roles = {PATIENT, PROXY},
            body = "NewUpdateRequest",
            answer = "NewRequest",
            status = 201,
            problems = {
                "record-not-available",
                "source-not-available",
                "too-many-open-requests",
                "invalid-request",
                "malformed-request"
            })
    public Response submit(@PathParam("patient") String patient, InputStream body) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        PatientId own = own(viewer, patient);
        PatientRequest request =
                requests.submit(viewer, own, UpdateRequests.KIND, SentUpdate.read(JsonBody.read(body)));
        return Response.fromResponse(
                        JsonAnswer.object(out -> out.text("id", request.id().toString())
                                .text("state", request.state().word())))
                .status(Response.Status.CREATED)
                .build();
    }

    @GET
    @Operation(
            summary = "List your update requests with where they stand, newest first.",
            roles = {PATIENT, PROXY},
            answer = "Requests",
            problems = {"record-not-available", "source-not-available"})
    public Response list(@PathParam("patient") String patient) {
        PatientId own = own(session.require(Roles.OUTSIDE), patient);
        return JsonAnswer.items(requests.list(own, UpdateRequests.KIND), RequestJson::write);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Take an update request back that nobody has decided yet.",
            roles = {PATIENT, PROXY},
            status = 204,
            problems = {"record-not-available", "source-not-available", "transition-not-allowed", "changed-meanwhile"})
    public Response withdraw(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        requests.withdraw(viewer, own(viewer, patient), UpdateRequests.KIND, Parameters.uuid(id));
        return Response.noContent().build();
    }

    private PatientId own(Viewer viewer, String patient) {
        PatientId own = Parameters.patient(patient);
        requests.requireOwn(viewer, own);
        return own;
    }
}
