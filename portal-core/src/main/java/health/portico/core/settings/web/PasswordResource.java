package health.portico.core.settings.web;

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
import health.portico.core.session.RequestSessions;
import health.portico.core.settings.OwnPassword;
import health.portico.core.web.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The password of whoever asks (R13). */
@ApplicationScoped
@Path("api/v1/account/password")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
    private static final int LONGEST = 1_000;

    private final ActiveSession active;
    private final RequestSessions requests;
    private final OwnPassword password;

    @Inject
    public PasswordResource(ActiveSession active, RequestSessions requests, OwnPassword password) {
        this.active = active;
        this.requests = requests;
        this.password = password;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public PasswordResource() {
        this(null, null, null);
    }

    /** The session goes on under a new id (S35), the account's others end. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change your password; your other sessions end, and this one gets a new cookie.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            status = 204,
            body = "PasswordChange",
            problems = {
                "current-password-not-accepted",
                "password-not-accepted",
                "too-many-attempts",
                "log-in-busy",
                "account-kept-elsewhere",
                "invalid-request",
                "malformed-request"
            })
    public Response change(InputStream body) {
        var session = active.require();
        var sent = JsonBody.read(body);
        var changed = password.change(
                session, sent.secret("current", LONGEST), sent.secret("password", LONGEST), requests.address());
        if (requests.open(session.viewer(), changed).isEmpty()) {
            throw new PortalException(ProblemType.SESSION_ENDED);
        }
        return Response.noContent().build();
    }
}
