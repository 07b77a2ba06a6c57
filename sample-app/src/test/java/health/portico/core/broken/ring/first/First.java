package health.portico.core.broken.ring.first;

import health.portico.core.broken.ring.second.Second;

/** A deliberate break: one half of a cycle. */
public interface First {
    Second known();
}
