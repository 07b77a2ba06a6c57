package health.portico.core.page.web;

import health.portico.core.page.Template;
import health.portico.core.session.ActiveSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * The page of the portal, one for all its addresses: what it shows, its script asks of the API. Whoever has no session is sent to the
 * log-in and comes back.
 */
@ApplicationScoped
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PagesResource {
    private static final Template PAGE = Template.of("/health/portico/core/page/portal.html");

    private final PageAnswer pages;
    private final ActiveSession active;

    @Inject
    public PagesResource(PageAnswer pages, ActiveSession active) {
        this.pages = pages;
        this.active = active;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public PagesResource() {
        this(null, null);
    }

    @GET
    public Response home(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("language") @Nullable String language) {
        return page(uri, headers, language);
    }

    @GET
    @Path("record{rest: (/.*)?}")
    public Response record(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("language") @Nullable String language) {
        return page(uri, headers, language);
    }

    @GET
    @Path("staff{rest: (/.*)?}")
    public Response staff(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("language") @Nullable String language) {
        return page(uri, headers, language);
    }

    @GET
    @Path("account{rest: (/.*)?}")
    public Response account(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("language") @Nullable String language) {
        return page(uri, headers, language);
    }

    private Response page(UriInfo uri, HttpHeaders headers, @Nullable String language) {
        if (active.session().isEmpty()) {
            return PageAnswer.seeOther(uri, "log-in" + NextPage.query(uri.getPath(), language))
                    .build();
        }
        return pages.withModules(PAGE, uri, PageLanguage.of(language, headers));
    }
}
