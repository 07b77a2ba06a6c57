package health.portico.core.page.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.page.Asset;
import health.portico.core.page.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of pages, for everybody: nothing in them depends on who asks, so a browser may keep them while their version lasts. */
@ApplicationScoped
@Path("assets")
public class AssetsResource {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String NOT_AT_ALL = "no-store";

    private final Assets assets;

    @Inject
    public AssetsResource(Assets assets) {
        this.assets = assets;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AssetsResource() {
        this(null);
    }

    @GET
    @Path("{version}/{owner}/{path: .+}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("version") String version,
            @PathParam("owner") String owner,
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings) {
        Asset asset = assets.find(owner, path).orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND));
        boolean zipped = encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip");
        Response.ResponseBuilder answer = Response.ok(zipped ? asset.gzipped() : asset.bytes(), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, version.equals(assets.version()) ? FOR_GOOD : NOT_AT_ALL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (zipped ? answer.encoding("gzip") : answer).build();
    }
}
