package health.portico.core.session.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.session.ActiveSession;
import health.portico.core.session.Session;
import health.portico.core.session.Sessions;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The sessions of whoever asks, on all their devices (S36). */
@ApplicationScoped
@Path("api/v1/account/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSessionsResource {
    private final ActiveSession active;
    private final Sessions sessions;

    @Inject
    public OwnSessionsResource(ActiveSession active, Sessions sessions) {
        this.active = active;
        this.sessions = sessions;
    }

    /** For the container's proxy alone. */
    public OwnSessionsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List your sessions, newest first.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Sessions")
    public Response list() {
        var current = active.require();
        return JsonAnswer.items(
                sessions.ofAccount(current.viewer().account()), (out, session) -> write(out, session, current));
    }

    @DELETE
    @Operation(
            summary = "End all your sessions but this one.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            status = 204)
    public Response endOthers() {
        var current = active.require();
        sessions.endAll(current.viewer().account(), Optional.of(current.id()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "End one of your sessions.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            status = 204,
            problems = "record-not-available")
    public Response end(@PathParam("id") String id) {
        var account = active.require().viewer().account();
        if (!sessions.end(account, key(id))) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        return Response.noContent().build();
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }

    private static void write(JsonFieldWriter out, Session session, Session current) {
        out.text("id", session.id().toString())
                .moment("startedAt", session.startedAt())
                .moment("lastActivityAt", session.lastActivityAt())
                .text("address", session.address())
                .truth("current", session.id().equals(current.id()));
    }
}
