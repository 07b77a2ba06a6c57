package health.portico.core.broken;

import jakarta.enterprise.inject.Instance;

/** A deliberate break: a look-up outside of the wiring. */
public interface LooksUpAnywhere {
    Instance<Runnable> known();
}
