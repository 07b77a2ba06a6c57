package health.portico.core.desk.web;

import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.Viewer;
import health.portico.core.database.RowPage;
import health.portico.core.desk.PatientRequest;
import health.portico.core.desk.RequestDesk;
import health.portico.core.desk.RequestState;
import health.portico.core.desk.Step;
import health.portico.core.desk.Transition;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk where requests of patients lie (R15). */
@ApplicationScoped
@Path("api/v1/staff/requests")
@Produces(MediaType.APPLICATION_JSON)
public class StaffRequestsResource {
    private static final int TEXT = 500;
    private static final String ME = "me";
    private static final String HAND_OVER = "hand-over";

    private final SessionViewer session;
    private final RequestDesk desk;

    @Inject
    public StaffRequestsResource(SessionViewer session, RequestDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public StaffRequestsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List what patients asked for and waits at your desk, the longest wait first.",
            roles = RECORDS,
            answer = "StaffRequests",
            problems = {"invalid-request", "invalid-cursor"})
    public Response list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Viewer staff = session.require(Roles.RECORDS);
        RowPage<PatientRequest> page = desk.list(
                staff,
                Parameters.optionalWords("kind", kind),
                Optional.ofNullable(state).map(StaffRequestsResource::state),
                Parameters.optionalWords("assignee", assignee).map(words -> words.equals(ME) ? staff.account() : words),
                Parameters.page(limit, cursor));
        return JsonAnswer.items(
                page.items(), this::write, rest -> page.next().ifPresent(next -> rest.text("next", next)));
    }

    @POST
    @Path("{id}/{transition}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Do something with a request: take, assign, release, accept, reject, hand-over (again what was accepted) or complete.",
            roles = RECORDS,
            body = "RequestTransition",
            answer = "StaffRequest",
            problems = {
                "record-not-available",
                "transition-not-allowed",
                "changed-meanwhile",
                "evidence-required",
                "invalid-request",
                "malformed-request",
                "source-not-available"
            })
    public Response step(@PathParam("id") String id, @PathParam("transition") String transition, InputStream body) {
        Viewer staff = session.require(Roles.RECORDS);
        UUID request = Parameters.uuid(id);
        JsonBody sent = JsonBody.read(body);
        PatientRequest after = transition.equals(HAND_OVER)
                ? desk.handOver(staff, request)
                : desk.step(staff, request, wanted(transition, sent), sent.optionalText("assignee", TEXT));
        return JsonAnswer.object(out -> write(out, after));
    }

    /** Taking a request back is the patient's. */
    private static Step wanted(String word, JsonBody sent) {
        Transition transition = Transition.of(word)
                .filter(one -> one != Transition.WITHDRAW)
                .orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND));
        return new Step(
                transition,
                sent.optionalNumber("version", 0, Integer.MAX_VALUE),
                Optional.empty(),
                transition == Transition.REJECT ? Optional.of(sent.text("reason", TEXT)) : Optional.empty(),
                transition == Transition.ACCEPT ? sent.optionalText("evidence", TEXT) : Optional.empty());
    }

    private static RequestState state(String word) {
        return RequestState.of(word)
                .orElseThrow(() -> InvalidRequestException.of("state", "Must be the state of a request."));
    }

    private void write(JsonFieldWriter out, PatientRequest request) {
        RequestDesk.Label label = desk.label(request);
        RequestJson.write(out, request);
        out.text("patientId", request.patient().value()).text("patientName", label.patientName());
        out.text("assigneeName", label.assigneeName());
        out.text("evidence", request.evidence());
        out.truth("needsEvidence", label.needsEvidence()).number("version", request.version());
    }
}
