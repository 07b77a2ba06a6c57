package health.portico.core.site.web;

import health.portico.core.web.ClassPath;
import health.portico.core.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first page: says what this is and where the API is described. Plain HTML without scripts, in English or Spanish. */
@ApplicationScoped
@Path("/")
public class HomeResource {
    private static final byte[] ENGLISH = ClassPath.bytes("/health/portico/core/site/home.html");
    private static final byte[] SPANISH = ClassPath.bytes("/health/portico/core/site/home_es.html");

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response home(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Locale language = Languages.of(languages);
        return Response.ok(language.equals(Locale.ENGLISH) ? ENGLISH : SPANISH, "text/html;charset=utf-8")
                .language(language)
                .build();
    }
}
