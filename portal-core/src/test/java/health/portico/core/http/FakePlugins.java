package health.portico.core.http;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.plugin.LoadedPlugin;
import health.portico.core.plugin.Plugins;
import health.portico.core.visibility.RuleSet;
import java.util.List;
import java.util.Set;

/** One plugin with a menu entry between those of the portal, and words for it. */
final class FakePlugins implements Plugins {
    @Override
    public List<LoadedPlugin> loaded() {
        return List.of();
    }

    @Override
    public List<String> disabled() {
        return List.of();
    }

    @Override
    public RuleSet rules() {
        return new RuleSet(List.of(), List.of());
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("bills", "bills.title", "plugins/bills", 150, Set.of(ViewerKind.PATIENT)),
                new NavigationEntry(
                        "bills-staff", "bills.unknown", "plugins/bills/staff", 1, Set.of(ViewerKind.SUPPORT)));
    }

    @Override
    public int unread(NavigationEntry entry, Viewer viewer) {
        return entry.id().equals("bills") ? 2 : 0;
    }

    @Override
    public List<ItemKind> itemKinds() {
        return List.of();
    }

    @Override
    public List<String> texts() {
        return List.of("health.portico.core.http.bills");
    }

    @Override
    public Set<Class<?>> resources() {
        return Set.of();
    }

    @Override
    public List<ConfigurationKey> configuration() {
        return List.of();
    }
}
