package health.portico.core.http;

import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** A resource in every sort of trouble, as a plugin might be. */
@Path("api/v1/trouble")
@Produces(MediaType.APPLICATION_JSON)
public class TroubleResource {
    /** What a plugin may take by JSON-B. */
    public record Order(String what, int amount) {
        public Order {
            if (what.isBlank()) {
                throw new IllegalArgumentException("order something");
            }
        }
    }

    private static final Map<String, Supplier<Throwable>> TROUBLES = Map.of(
            "state", () -> new IllegalStateException("SELECT secret FROM patients"),
            "error", () -> new AssertionError("class health.portico.Secret"),
            "json", TroubleResource::brokenJson,
            "processing", () -> new ProcessingException("cannot write secret"),
            "web", () -> new jakarta.ws.rs.WebApplicationException("secret", 418),
            "gone", () -> new jakarta.ws.rs.ServerErrorException(502),
            "redirect", () -> new RedirectionException(303, URI.create("elsewhere")));

    @GET
    @Path("{sort}")
    public Response trouble(@PathParam("sort") String sort) throws Throwable {
        throw TROUBLES.get(sort).get();
    }

    @POST
    @Path("orders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Order order(Order order) {
        return order;
    }

    private static Throwable brokenJson() {
        try {
            return new AssertionError(
                    Json.createReader(new StringReader("{secret")).readObject());
        } catch (jakarta.json.JsonException e) {
            return e;
        }
    }
}
