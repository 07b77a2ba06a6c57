package health.portico.core.broken;

import jakarta.inject.Inject;

/** A deliberate break: a field that the container fills. */
public class InjectsIntoField {
    @Inject
    Runnable needed;
}
