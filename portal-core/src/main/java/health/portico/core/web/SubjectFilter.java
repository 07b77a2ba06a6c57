package health.portico.core.web;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes which patient and item an address names, so that a request that is refused by its role alone leaves a trace of both (S54). */
@Provider
@ApplicationScoped
public class SubjectFilter implements ContainerRequestFilter {
    private final CurrentRequest current;

    @Inject
    public SubjectFilter(CurrentRequest current) {
        this.current = current;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public SubjectFilter() {
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        current.asksFor(id(path.getFirst("patient"), PatientId::new), id(path.getFirst("id"), ItemId::new));
    }

    private static <I> @Nullable I id(@Nullable String text, Function<String, I> make) {
        try {
            return Optional.ofNullable(text).map(make).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
