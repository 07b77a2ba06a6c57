package health.portico.core.plugin;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Viewer;
import health.portico.core.migration.Migrations;
import health.portico.core.visibility.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The plugins of this portal, each matched with its descriptor, asked once and checked. Immutable and thread-safe. */
public final class PluginRegistry implements Plugins {
    private static final Logger LOG = Logger.getLogger(PluginRegistry.class.getName());

    private final List<Contribution> contributions;
    private final List<String> disabled;
    private final RuleSet rules;

    private PluginRegistry(List<Contribution> contributions, List<String> disabled) {
        this.contributions = contributions;
        this.disabled = disabled;
        this.rules = new RuleSet(
                contributions.stream().flatMap(one -> one.grants().stream()).toList(),
                contributions.stream()
                        .<health.portico.api.visibility.Restriction<?>>flatMap(one -> one.restrictions().stream())
                        .toList());
    }

    /**
     * Ask all plugins.
     *
     * @param beans the plugin beans by the name of their class
     * @param grantsUsed ids of plugins whose grants are used
     * @throws PluginRefusal if bean and descriptor do not match, or if a plugin adds what is not its to add
     */
    public static PluginRegistry of(
            Descriptors descriptors, Map<String, PortalPlugin> beans, Collection<String> grantsUsed) {
        var loaded = match(descriptors, beans);
        refuseAbsent(grantsUsed, loaded);
        var contributions = new ArrayList<Contribution>();
        for (var plugin : loaded) {
            contributions.add(new Questioning(plugin).ask(grantsUsed.contains(plugin.id())));
        }
        refuseSharedKinds(contributions);
        return new PluginRegistry(List.copyOf(contributions), descriptors.disabled());
    }

    private static List<LoadedPlugin> match(Descriptors descriptors, Map<String, PortalPlugin> beans) {
        var missing = new TreeSet<String>();
        descriptors.enabled().forEach(plugin -> missing.add(plugin.id()));
        var loaded = new ArrayList<LoadedPlugin>();
        beans.forEach((className, bean) -> {
            var descriptor = descriptors
                    .ownerOf(className)
                    .orElseThrow(() -> new PluginRefusal("the plugin " + className
                            + " has no META-INF/portico-plugin.properties that claims its package"));
            var id = id(descriptor, bean);
            if (!id.equals(descriptor.id()) || !missing.remove(descriptor.id())) {
                throw new PluginRefusal("the plugin " + descriptor.id() + " has a bean " + className + " with the id "
                        + id + "; one bean per plugin, with the id of its descriptor");
            }
            loaded.add(new LoadedPlugin(descriptor, bean));
        });
        if (!missing.isEmpty()) {
            throw new PluginRefusal("the plugin " + missing.first() + " has no bean that implements PortalPlugin");
        }
        loaded.sort(Comparator.comparing(LoadedPlugin::id));
        return loaded;
    }

    /** The first call of a bean makes it: what its constructor throws comes here too. */
    private static String id(PluginDescriptor descriptor, PortalPlugin bean) {
        try {
            return String.valueOf(bean.id());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginRefusal(
                    "the plugin " + descriptor.id() + " " + descriptor.version() + " cannot be made", e);
        }
    }

    private static void refuseAbsent(Collection<String> grantsUsed, List<LoadedPlugin> loaded) {
        var absent = new TreeSet<>(grantsUsed);
        loaded.forEach(plugin -> absent.remove(plugin.id()));
        if (!absent.isEmpty()) {
            throw new PluginRefusal("portico.plugins.grants names " + absent.first() + ", which is not there");
        }
    }

    private static void refuseSharedKinds(List<Contribution> contributions) {
        var names = new TreeSet<String>();
        ItemKind.ALL.forEach(kind -> names.add(kind.name()));
        contributions.forEach(one -> one.itemKinds().forEach(kind -> {
            if (!names.add(kind.name())) {
                throw new PluginRefusal("the plugin " + one.plugin().id() + " adds the item kind " + kind.name()
                        + ", which is there already");
            }
        }));
    }

    /** Return the migrations of all plugins, in the order of their ids. */
    public List<Migrations> migrations() {
        return contributions.stream()
                .filter(one -> !one.migrations().isEmpty())
                .map(one -> Migrations.ofPlugin(
                        one.plugin().id(),
                        one.migrations(),
                        one.plugin().bean().getClass().getClassLoader()))
                .toList();
    }

    /** Return the ids of the plugins whose menu entries could not be had. */
    public List<String> withoutMenu() {
        return contributions.stream()
                .filter(Contribution::navigationFailed)
                .map(one -> one.plugin().id())
                .toList();
    }

    @Override
    public List<LoadedPlugin> loaded() {
        return contributions.stream().map(Contribution::plugin).toList();
    }

    @Override
    public List<String> disabled() {
        return disabled;
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public List<NavigationEntry> navigation() {
        return all(Contribution::navigation).toList();
    }

    @Override
    public int unread(NavigationEntry entry, Viewer viewer) {
        return contributions.stream()
                .filter(one -> one.navigation().contains(entry))
                .mapToInt(one -> unread(one.plugin(), entry, viewer))
                .sum();
    }

    private static int unread(LoadedPlugin plugin, NavigationEntry entry, Viewer viewer) {
        try {
            return Math.max(0, plugin.bean().unread(entry, viewer));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "the plugin " + plugin + " failed in unread()");
            return 0;
        }
    }

    @Override
    public List<ItemKind> itemKinds() {
        return all(Contribution::itemKinds).toList();
    }

    @Override
    public List<String> texts() {
        return all(Contribution::texts).toList();
    }

    @Override
    public Set<Class<?>> resources() {
        var classes = new LinkedHashSet<Class<?>>();
        contributions.forEach(one -> classes.addAll(one.resources()));
        return classes;
    }

    @Override
    public List<ConfigurationKey> configuration() {
        return all(Contribution::configuration).toList();
    }

    private <T> Stream<T> all(Function<Contribution, List<T>> part) {
        return contributions.stream().map(part).flatMap(List::stream);
    }
}
