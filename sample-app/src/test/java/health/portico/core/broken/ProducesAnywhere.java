package health.portico.core.broken;

import jakarta.enterprise.inject.Produces;

/** A deliberate break: a producer outside of the wiring. */
public final class ProducesAnywhere {
    @Produces
    String product() {
        return "";
    }
}
