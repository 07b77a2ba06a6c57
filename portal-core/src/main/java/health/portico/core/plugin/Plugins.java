package health.portico.core.plugin;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Viewer;
import health.portico.core.visibility.RuleSet;
import java.util.List;
import java.util.Set;

/** The plugins of this portal, sorted by id, and what they add. Immutable after the start and thread-safe. */
public interface Plugins {
    List<LoadedPlugin> loaded();

    /** Return the ids of plugins that are present and switched off. */
    List<String> disabled();

    /** Return all restrictions, and the grants of the plugins that the host lists in {@code portico.plugins.grants}. */
    RuleSet rules();

    /** Return the menu entries of all plugins; those of a plugin that failed to tell them are missing and {@code /health} says so. */
    List<NavigationEntry> navigation();

    /** Return how many things behind a menu entry the viewer has not read; 0 for an entry of no plugin or if the plugin cannot tell. */
    int unread(NavigationEntry entry, Viewer viewer);

    List<ItemKind> itemKinds();

    /** Return base names of resource bundles, each with the class loader's view of its plugin. */
    List<String> texts();

    /** Return REST classes. */
    Set<Class<?>> resources();

    List<ConfigurationKey> configuration();
}
