package health.portico.tck.broken;

import health.portico.core.visibility.VisibilityEngine;

/** A deliberate break: the contract tests know the core. */
public interface TckKnowsCore {
    VisibilityEngine known();
}
