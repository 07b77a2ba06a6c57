package health.portico.core.wiring;

import health.portico.core.desk.RequestKind;
import health.portico.core.desk.RequestKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Collects the kinds of requests, sorted by their words. */
@ApplicationScoped
public class CollectedRequestKinds implements RequestKinds {
    private final List<RequestKind> kinds;

    @Inject
    CollectedRequestKinds(Instance<RequestKind> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(RequestKind::word)).toList();
    }

    /** For the container's proxy alone. */
    protected CollectedRequestKinds() {
        this.kinds = List.of();
    }

    @Override
    public List<RequestKind> all() {
        return kinds;
    }
}
