package health.portico.core.desk;

import health.portico.api.host.DemographicsUpdate;
import health.portico.api.host.DemographicsUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;

/** Leaves accepted changes to staff, who type them in and complete the request: for hospitals that bring nothing of their own. */
@ApplicationScoped
@Typed(TypedUpdates.class)
public class TypedUpdates implements DemographicsUpdates {
    @Override
    public Outcome take(DemographicsUpdate update) {
        return Outcome.TO_BE_TYPED;
    }
}
