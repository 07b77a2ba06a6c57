package health.portico.core.health.web;

import health.portico.api.portal.Operation;
import health.portico.api.record.FieldWriter;
import health.portico.core.health.HealthChecks;
import health.portico.core.health.HealthStatus;
import health.portico.core.problem.NotReadyException;
import health.portico.core.problem.PartState;
import health.portico.core.web.JsonAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether log-in and records work, and whether the process lives. Names and states for anybody; nothing else. */
@ApplicationScoped
@Path("api/v1/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    /** Beginnings of names, and the member that lists what has them. */
    private static final Map<String, String> LISTS = Map.of("plugin:", "plugins", "work:", "work");

    private final HealthChecks checks;

    @Inject
    public HealthResource(HealthChecks checks) {
        this.checks = checks;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public HealthResource() {
        this(null);
    }

    @GET
    @Operation(
            summary =
                    "Tell whether the portal is ready: 200 or 503, with the state of each part and plugin, and of what the portal does by itself.",
            answer = "Health",
            problems = "not-ready")
    public Response ready() {
        List<HealthStatus> all = checks.run();
        Map<String, List<PartState>> parts = new TreeMap<>(all.stream()
                .collect(Collectors.groupingBy(
                        HealthResource::list, Collectors.mapping(HealthResource::state, Collectors.toList()))));
        if (all.stream().anyMatch(status -> status.needed() && !status.up())) {
            throw new NotReadyException(parts);
        }
        return JsonAnswer.object(out -> {
            out.text("state", "ready");
            parts.forEach((list, states) -> out.objects(list, states, HealthResource::write));
        });
    }

    @GET
    @Path("live")
    @Operation(summary = "Tell that the process lives and answers.", answer = "Live")
    public Response live() {
        return JsonAnswer.object(out -> out.text("state", "live"));
    }

    private static void write(FieldWriter out, PartState part) {
        out.text("name", part.name()).text("state", part.state());
        new TreeMap<>(part.moments()).forEach(out::moment);
    }

    private static String list(HealthStatus status) {
        return LISTS.getOrDefault(prefix(status), "checks");
    }

    private static PartState state(HealthStatus status) {
        String name = status.name().substring(prefix(status).length());
        return new PartState(name, word(status), status.moments());
    }

    private static String prefix(HealthStatus status) {
        return LISTS.keySet().stream()
                .filter(status.name()::startsWith)
                .findFirst()
                .orElse("");
    }

    private static String word(HealthStatus status) {
        if (status.up()) {
            return status.isOff() ? "off" : "up";
        }
        return status.needed() ? "down" : "impaired";
    }
}
