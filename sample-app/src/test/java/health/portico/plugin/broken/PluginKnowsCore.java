package health.portico.plugin.broken;

import health.portico.core.visibility.VisibilityEngine;

/** A deliberate break: a plugin knows the core. */
public interface PluginKnowsCore {
    VisibilityEngine known();
}
