package health.portico.core.messaging.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.RecordAccess;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisiblePage;
import health.portico.core.messaging.Conversations;
import health.portico.core.messaging.Correspondence;
import health.portico.core.messaging.Draft;
import health.portico.core.record.web.RecordJson;
import health.portico.core.session.ActiveSession;
import health.portico.core.site.Disclaimers;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages of one patient as the viewer may see them, and sending on the patient's side (R47 to R51). */
@ApplicationScoped
@Path("api/v1/patients/{patient}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private final SessionViewer session;
    private final ActiveSession active;
    private final RecordAccess records;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Disclaimers disclaimers;

    @Inject
    public MessagesResource(
            SessionViewer session,
            ActiveSession active,
            RecordAccess records,
            Conversations conversations,
            Correspondence correspondence,
            Disclaimers disclaimers) {
        this.session = session;
        this.active = active;
        this.records = records;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.disclaimers = disclaimers;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public MessagesResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    @Operation(
            summary = "List the messages that you may see, newest first, with whether you have read them.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Page",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response list(
            @PathParam("patient") String patient,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.READERS);
        PatientId subject = Parameters.patient(patient);
        VisiblePage page = records.list(viewer, subject, Category.MESSAGES, Parameters.page(limit, cursor));
        List<ItemId> ids = page.items().stream().map(one -> one.item().id()).toList();
        Set<ItemId> unread = conversations.unread(viewer, ids);
        return JsonAnswer.ok(RecordJson.page(
                page,
                disclaimers.of(Category.MESSAGES, viewer.role(), Languages.of(languages)),
                (out, visible) ->
                        out.truth("unread", unread.contains(visible.item().id()))));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read one message with all that you may see of it.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Item",
            problems = {"record-not-available", "source-not-available"})
    public Response item(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.READERS);
        return JsonAnswer.ok(RecordJson.item(
                records.item(viewer, Parameters.patient(patient), Category.MESSAGES, Parameters.item(id))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Write to a clinician of the patient, or reply; whoever begins a conversation may hide it from proxies.",
            roles = {PATIENT, PROXY},
            status = 201,
            body = "NewMessage",
            answer = "SentMessage",
            problems = {
                "record-not-available",
                "recipient-not-available",
                "hiding-not-allowed",
                "attachment-not-available",
                "too-many-attachments",
                "invalid-request",
                "malformed-request",
                "source-not-available"
            })
    public Response send(@PathParam("patient") String patient, InputStream body) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        PatientId subject = Parameters.patient(patient);
        correspondence.requireOpen(viewer, subject);
        JsonBody json = JsonBody.read(body);
        Draft draft = DraftJson.read(json);
        Optional<PractitionerId> to = draft.inReplyTo().isEmpty()
                ? Optional.of(DraftJson.recipient(json))
                : DraftJson.optionalRecipient(json);
        return DraftJson.created(correspondence.send(viewer, active.require().id(), subject, to, draft));
    }
}
