package health.portico.core.plugin;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import java.util.List;
import java.util.Set;

/**
 * Everything that one plugin adds, asked once and checked. Immutable.
 *
 * @param navigationFailed whether the menu entries could not be had; the plugin takes part without them
 */
record Contribution(
        LoadedPlugin plugin,
        List<Restriction<?>> restrictions,
        List<Grant> grants,
        Set<Class<?>> resources,
        List<NavigationEntry> navigation,
        boolean navigationFailed,
        List<ItemKind> itemKinds,
        List<String> migrations,
        List<ConfigurationKey> configuration,
        List<String> texts) {}
