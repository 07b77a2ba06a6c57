package health.portico.core.page.web;

import health.portico.core.session.ActiveSession;
import health.portico.core.session.RequestSessions;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The log-out as a plain form, for whoever has no scripts (S34). The check of where a request comes from guards it (S48). */
@ApplicationScoped
@Path("log-out")
public class LogOutPage {
    private final ActiveSession active;
    private final RequestSessions sessions;

    @Inject
    public LogOutPage(ActiveSession active, RequestSessions sessions) {
        this.active = active;
        this.sessions = sessions;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public LogOutPage() {
        this(null, null);
    }

    @POST
    public Response logOut(@Context UriInfo uri) {
        if (active.session().isPresent()) {
            sessions.end();
        }
        return PageAnswer.seeOther(uri, "log-in")
                .header(SecurityHeaders.CLEAR_SITE_DATA, SecurityHeaders.EVERYTHING)
                .build();
    }
}
