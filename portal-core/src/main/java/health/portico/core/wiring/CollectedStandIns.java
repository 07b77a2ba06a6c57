package health.portico.core.wiring;

import health.portico.core.audit.StandIn;
import health.portico.core.audit.StandInNames;
import health.portico.core.audit.StandIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks whoever knows guests and apps by name. */
@ApplicationScoped
public class CollectedStandIns implements StandIns {
    private final List<StandInNames> all;

    @Inject
    CollectedStandIns(Instance<StandInNames> all) {
        this.all = all.stream().toList();
    }

    /** For the container's proxy alone. */
    protected CollectedStandIns() {
        this.all = List.of();
    }

    @Override
    public Optional<StandIn> find(String actor) {
        return all.stream().flatMap(names -> names.of(actor).stream()).findFirst();
    }
}
