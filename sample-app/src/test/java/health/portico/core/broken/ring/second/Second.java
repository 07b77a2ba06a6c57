package health.portico.core.broken.ring.second;

import health.portico.core.broken.ring.first.First;

/** A deliberate break: the other half of a cycle. */
public interface Second {
    First known();
}
