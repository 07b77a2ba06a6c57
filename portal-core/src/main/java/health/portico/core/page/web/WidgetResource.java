package health.portico.core.page.web;

import health.portico.core.page.Assets;
import health.portico.core.page.ImportMap;
import health.portico.core.page.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * The one script that a page outside the portal names to use {@code <portico-widget>}. Its address stays the same; the files that it
 * loads have the version of today in theirs. Any page may load it, since a page names it without saying who it is; it holds nothing.
 */
@ApplicationScoped
@Path("widget.js")
public class WidgetResource {
    private static final Template SCRIPT = Template.of("/health/portico/core/page/widget.js");

    private final Assets assets;

    @Inject
    public WidgetResource(Assets assets) {
        this.assets = assets;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public WidgetResource() {
        this(null);
    }

    @GET
    @Produces("text/javascript;charset=utf-8")
    public Response script() {
        String imports = ImportMap.of("").json();
        return Response.ok(SCRIPT.with(Map.of("version", assets.version(), "imports", imports)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
