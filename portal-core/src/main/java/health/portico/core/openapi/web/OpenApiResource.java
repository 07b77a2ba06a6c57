package health.portico.core.openapi.web;

import health.portico.api.portal.Operation;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.PublishedClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The HTTP contract of this portal with its plugins. */
@ApplicationScoped
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    private final PublishedClasses classes;
    private volatile byte @Nullable [] document;

    @Inject
    public OpenApiResource(PublishedClasses classes) {
        this.classes = classes;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public OpenApiResource() {
        this(null);
    }

    @GET
    @Operation(summary = "Read the description of all operations, those of plugins too.")
    public Response openApi() {
        byte[] made = document;
        if (made == null) {
            made = OpenApi.document(classes.all());
            document = made;
        }
        return JsonAnswer.ok(made);
    }
}
