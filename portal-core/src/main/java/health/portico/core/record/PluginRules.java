package health.portico.core.record;

import health.portico.core.visibility.RuleSet;

/** What the loaded plugins add to the portal's rules; fixed while the portal runs. The wiring provides it. */
@FunctionalInterface
public interface PluginRules {
    RuleSet rules();
}
