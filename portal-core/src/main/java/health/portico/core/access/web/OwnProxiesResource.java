package health.portico.core.access.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.core.access.Proxies;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whom somebody is a proxy of, over HTTP. */
@ApplicationScoped
@Path("api/v1/account/proxies")
@Produces(MediaType.APPLICATION_JSON)
public class OwnProxiesResource {
    private final SessionViewer session;
    private final Proxies proxies;

    @Inject
    public OwnProxiesResource(SessionViewer session, Proxies proxies) {
        this.session = session;
        this.proxies = proxies;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public OwnProxiesResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the people whose proxy you are or will be, and how that will change.",
            roles = {PATIENT, PROXY},
            answer = "OwnProxies",
            problems = "source-not-available")
    public Response list() {
        return JsonAnswer.items(proxies.heldBy(session.require(Roles.OUTSIDE)), ProxyJson::writeOwn);
    }
}
