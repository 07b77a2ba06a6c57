package health.portico.core.outbox.web;

import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.Viewer;
import health.portico.core.database.RowPage;
import health.portico.core.outbox.NoticeState;
import health.portico.core.outbox.OutboxDesk;
import health.portico.core.outbox.OutboxEntry;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the notices that the portal sends: states and codes, neither address nor text (R9). */
@ApplicationScoped
@Path("api/v1/staff/outbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
    private final SessionViewer session;
    private final OutboxDesk desk;

    @Inject
    public OutboxResource(SessionViewer session, OutboxDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public OutboxResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the newest notices by e-mail with what became of them, without address and text.",
            roles = SUPPORT,
            answer = "OutboxEntries",
            problems = {"invalid-request", "invalid-cursor"})
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Viewer staff = session.require(Roles.SUPPORT);
        Optional<NoticeState> wanted = Optional.ofNullable(state).map(OutboxResource::state);
        RowPage<OutboxEntry> page = desk.list(staff, wanted, Parameters.page(limit, cursor));
        return JsonAnswer.items(page.items(), OutboxResource::write, rest -> {
            rest.number("total", desk.count(wanted));
            page.next().ifPresent(next -> rest.text("next", next));
        });
    }

    @POST
    @Path("{id}/retry")
    @Operation(
            summary = "Have a notice that was given up tried again at once.",
            roles = SUPPORT,
            status = 204,
            problems = "record-not-available")
    public Response retry(@PathParam("id") String id) {
        Viewer staff = session.require(Roles.SUPPORT);
        desk.retry(staff, notice(id));
        return Response.noContent().build();
    }

    private static NoticeState state(String word) {
        return Arrays.stream(NoticeState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.of("state", "Must be waiting, sent or dead."));
    }

    private static UUID notice(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }

    private static void write(JsonFieldWriter out, OutboxEntry entry) {
        out.text("id", entry.id().toString());
        entry.account().ifPresent(account -> out.text("accountId", account));
        out.text("template", entry.template())
                .text("state", entry.state().word())
                .number("attempts", entry.attempts())
                .text("errorCode", entry.errorCode())
                .moment("createdAt", entry.createdAt());
        if (entry.state() == NoticeState.WAITING) {
            out.moment("nextAttemptAt", entry.nextAttemptAt());
        }
        entry.sentAt().ifPresent(at -> out.moment("sentAt", at));
    }
}
