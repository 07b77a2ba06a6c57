package health.portico.core.messaging.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.messaging.Conversation;
import health.portico.core.messaging.ConversationPage;
import health.portico.core.messaging.Conversations;
import health.portico.core.messaging.Recipient;
import health.portico.core.record.AccessContexts;
import health.portico.core.site.Disclaimers;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations of one patient, and whom the patient may write to (R49). */
@ApplicationScoped
@Path("api/v1/patients/{patient}")
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {
    private final SessionViewer session;
    private final Conversations conversations;
    private final AccessContexts contexts;
    private final Disclaimers disclaimers;

    @Inject
    public ThreadsResource(
            SessionViewer session, Conversations conversations, AccessContexts contexts, Disclaimers disclaimers) {
        this.session = session;
        this.conversations = conversations;
        this.contexts = contexts;
        this.disclaimers = disclaimers;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ThreadsResource() {
        this(null, null, null, null);
    }

    @GET
    @Path("recipients")
    @Operation(
            summary =
                    "List whom you may write to for this patient now; for a proxy with the patient's name in parentheses.",
            roles = {PATIENT, PROXY},
            answer = "Recipients",
            problems = {"record-not-available", "source-not-available"})
    public Response recipients(
            @PathParam("patient") String patient,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        PatientId subject = Parameters.patient(patient);
        List<Recipient> all = conversations.recipients(viewer, subject);
        String suffix = viewer.self().filter(subject::equals).isPresent()
                ? ""
                : " (" + contexts.person(subject).displayName() + ")";
        return JsonAnswer.items(all, (out, one) -> write(out, one, suffix), rest -> disclaimers
                .of(Category.MESSAGES, viewer.role(), Languages.of(languages))
                .ifPresent(words -> rest.text("disclaimer", words)));
    }

    private static void write(JsonFieldWriter out, Recipient one, String suffix) {
        out.text("id", one.id().value())
                .text("displayName", one.name() + suffix)
                .text("name", one.name())
                .text("department", one.department());
    }

    @GET
    @Path("message-threads")
    @Operation(
            summary = "List the conversations of which you may see something, the one with the latest message first.",
            roles = {PATIENT, PROXY, CLINICIAN},
            answer = "Threads",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response threads(
            @PathParam("patient") String patient,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.CORRESPONDENTS);
        ConversationPage page = conversations.list(viewer, Parameters.patient(patient), Parameters.page(limit, cursor));
        return JsonAnswer.items(page.items(), ConversationJson::listed, rest -> {
            rest.number("total", page.total());
            page.next().ifPresent(next -> rest.text("next", next));
            disclaimers
                    .of(Category.MESSAGES, viewer.role(), Languages.of(languages))
                    .ifPresent(words -> rest.text("disclaimer", words));
        });
    }

    @GET
    @Path("message-threads/{id}")
    @Operation(
            summary = "Read what you may see of one conversation, oldest first.",
            roles = {PATIENT, PROXY, CLINICIAN},
            answer = "Thread",
            problems = {"record-not-available", "source-not-available"})
    public Response thread(
            @PathParam("patient") String patient,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.CORRESPONDENTS);
        PatientId subject = Parameters.patient(patient);
        Conversation one = conversations.one(viewer, subject, Parameters.item(id));
        Optional<Recipient> replyTo =
                viewer.role() == CLINICIAN ? Optional.empty() : conversations.replyTo(viewer, subject, one);
        Patient person = contexts.person(subject);
        return JsonAnswer.object(out -> {
            ConversationJson.full(out, one, person, replyTo);
            disclaimers
                    .of(Category.MESSAGES, viewer.role(), Languages.of(languages))
                    .ifPresent(words -> out.text("disclaimer", words));
        });
    }

    @POST
    @Path("message-threads/{id}/read")
    @Operation(
            summary = "Remember that you have read what you may see of a conversation.",
            roles = {PATIENT, PROXY, CLINICIAN},
            status = 204,
            problems = {"record-not-available", "source-not-available"})
    public void read(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.CORRESPONDENTS);
        conversations.read(viewer, Parameters.patient(patient), Parameters.item(id));
    }
}
