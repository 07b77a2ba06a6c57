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
import health.portico.core.account.LogIn;
import health.portico.core.account.LogInOutcome;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.session.ActiveSession;
import health.portico.core.session.RequestSessions;
import health.portico.core.session.Session;
import health.portico.core.session.Sessions;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Log-in, log-out and the state of the session of this client (R8, R10). */
@ApplicationScoped
@Path("api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private static final int USERNAME = 200;
    private static final int PASSWORD = 1_000;

    private final LogIn logIn;
    private final RequestSessions requests;
    private final ActiveSession active;
    private final Sessions sessions;

    @Inject
    public SessionResource(LogIn logIn, RequestSessions requests, ActiveSession active, Sessions sessions) {
        this.logIn = logIn;
        this.requests = requests;
        this.active = active;
        this.sessions = sessions;
    }

    /** For the container's proxy alone. */
    public SessionResource() {
        this(null, null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log in; the answer sets the session's cookie.",
            body = "Credentials",
            answer = "Session",
            problems = {
                "credentials-not-accepted",
                "too-many-attempts",
                "log-in-busy",
                "invalid-request",
                "malformed-request"
            })
    public Response logIn(InputStream body) {
        var credentials = JsonBody.read(body);
        var outcome = logIn.attempt(
                credentials.text("username", USERNAME), credentials.secret("password", PASSWORD), requests.address());
        if (outcome instanceof LogInOutcome.Throttled throttled) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.remaining());
        }
        if (outcome instanceof LogInOutcome.Accepted accepted) {
            return requests.open(accepted.account().viewer(), accepted.password())
                    .map(this::answer)
                    .orElseThrow(() -> new PortalException(ProblemType.CREDENTIALS_NOT_ACCEPTED));
        }
        throw new PortalException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }

    @GET
    @Operation(
            summary = "Read the session without extending it.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Session")
    public Response session() {
        return answer(active.require());
    }

    @POST
    @Path("keep-alive")
    @Operation(
            summary = "Extend the session, as whoever is warned asks for it.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Session")
    public Response keepAlive() {
        return answer(active.require());
    }

    @DELETE
    @Operation(
            summary = "Log out; the browser forgets what it kept of the portal.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            status = 204)
    public Response logOut() {
        requests.end();
        return Response.noContent()
                .header(SecurityHeaders.CLEAR_SITE_DATA, SecurityHeaders.EVERYTHING)
                .build();
    }

    private Response answer(Session session) {
        var times = sessions.times();
        var viewer = session.viewer();
        return JsonAnswer.object(out -> out.object("viewer", who -> who.text("id", viewer.account())
                        .text("displayName", viewer.displayName())
                        .text("role", viewer.role().name()))
                .number("idleTimeoutSeconds", times.idle().toSeconds())
                .number("warnAtSeconds", times.warning().toSeconds())
                .number("remainingSeconds", sessions.remaining(session).toSeconds())
                .moment("expiresAt", times.expiresAt(session)));
    }
}
