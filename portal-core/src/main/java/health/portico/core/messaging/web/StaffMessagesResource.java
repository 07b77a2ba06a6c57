package health.portico.core.messaging.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.messaging.Correspondence;
import health.portico.core.messaging.Draft;
import health.portico.core.messaging.StaffInbox;
import health.portico.core.session.ActiveSession;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inbox of a clinician (R56). */
@ApplicationScoped
@Path("api/v1/staff/messages")
@Produces(MediaType.APPLICATION_JSON)
public class StaffMessagesResource {
    private static final int LONGEST_ID = 128;

    private final SessionViewer session;
    private final ActiveSession active;
    private final StaffInbox inbox;
    private final Correspondence correspondence;

    @Inject
    public StaffMessagesResource(
            SessionViewer session, ActiveSession active, StaffInbox inbox, Correspondence correspondence) {
        this.session = session;
        this.active = active;
        this.inbox = inbox;
        this.correspondence = correspondence;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public StaffMessagesResource() {
        this(null, null, null, null);
    }

    @GET
    @Operation(
            summary = "List the conversations in which you take part, the one with the latest message first.",
            roles = CLINICIAN,
            answer = "Inbox",
            problems = {"invalid-request", "invalid-cursor", "source-not-available"})
    public Response list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        Viewer clinician = session.require(Roles.CLINICIANS);
        StaffInbox.Page page = inbox.page(clinician, Parameters.page(limit, cursor));
        return JsonAnswer.items(page.items(), StaffMessagesResource::write, rest -> page.next()
                .ifPresent(next -> rest.text("next", next)));
    }

    private static void write(JsonFieldWriter out, StaffInbox.Entry entry) {
        ConversationJson.listed(out, entry.conversation());
        out.text("threadId", entry.conversation().thread().value())
                .text("latestId", entry.conversation().latest().id().value())
                .text("patientId", entry.patient().id().value())
                .text("patientName", entry.patient().displayName());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a message, or write to a patient in your care; you may hide what you send from proxies.",
            roles = CLINICIAN,
            status = 201,
            body = "StaffMessage",
            answer = "SentMessage",
            problems = {
                "record-not-available",
                "attachment-not-available",
                "too-many-attachments",
                "invalid-request",
                "malformed-request",
                "source-not-available"
            })
    public Response send(InputStream body) {
        Viewer clinician = session.require(Roles.CLINICIANS);
        JsonBody json = JsonBody.read(body);
        Draft draft = DraftJson.read(json);
        Optional<PatientId> named = draft.inReplyTo().isEmpty() || json.has("patientId")
                ? Optional.of(Parameters.patient(json.text("patientId", LONGEST_ID)))
                : Optional.empty();
        PatientId patient = named.or(() -> draft.inReplyTo().flatMap(inbox::patientOf))
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        return DraftJson.created(
                correspondence.answer(clinician, active.require().id(), patient, draft));
    }
}
