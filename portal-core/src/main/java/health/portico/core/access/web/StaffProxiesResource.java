package health.portico.core.access.web;

import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.core.access.HeldProxy;
import health.portico.core.access.Proxies;
import health.portico.core.database.RowPage;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The records desk's worklist over HTTP: proxies who wait for review since records were merged. */
@ApplicationScoped
@Path("api/v1/staff/proxies")
@Produces(MediaType.APPLICATION_JSON)
public class StaffProxiesResource {
    private final SessionViewer session;
    private final Proxies proxies;

    @Inject
    public StaffProxiesResource(SessionViewer session, Proxies proxies) {
        this.session = session;
        this.proxies = proxies;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public StaffProxiesResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the proxies of all patients who wait for review since records were merged, newest first.",
            roles = RECORDS,
            answer = "StaffProxies",
            problems = {"source-not-available", "invalid-request", "invalid-cursor"})
    public Response waiting(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        RowPage<HeldProxy> page = proxies.waiting(session.require(Roles.RECORDS), Parameters.page(limit, cursor));
        return JsonAnswer.items(page.items(), (out, one) -> ProxyJson.write(out, one, true), rest -> page.next()
                .ifPresent(next -> rest.text("next", next)));
    }
}
