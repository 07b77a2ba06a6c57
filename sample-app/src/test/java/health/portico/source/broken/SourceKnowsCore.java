package health.portico.source.broken;

import health.portico.core.visibility.VisibilityEngine;

/** A deliberate break: a source knows the core. */
public interface SourceKnowsCore {
    VisibilityEngine known();
}
