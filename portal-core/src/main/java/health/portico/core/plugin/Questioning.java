package health.portico.core.plugin;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.core.plugin.web.ResourcePaths;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks one plugin what it adds, each question once, and refuses what is not its to add. Used once. */
final class Questioning {
    private static final Logger LOG = Logger.getLogger(Questioning.class.getName());

    private final LoadedPlugin plugin;
    private final String id;
    private final RuleCheck check;

    Questioning(LoadedPlugin plugin) {
        this.plugin = plugin;
        this.id = plugin.id();
        this.check = new RuleCheck(id);
    }

    /** @param grantsUsed whether the host lists this plugin in {@code portico.plugins.grants} */
    Contribution ask(boolean grantsUsed) {
        var menu = menu();
        return new Contribution(
                plugin,
                check.restrictions(restrictions()),
                grantsUsed ? check.grants(grants()) : List.of(),
                resources(),
                menu == null ? List.of() : menu,
                menu == null,
                check.itemKinds(itemKinds()),
                List.copyOf(ask("migrations", plugin.bean()::migrations)),
                configuration(),
                List.copyOf(ask("texts", plugin.bean()::texts)));
    }

    private List<Restriction<?>> restrictions() {
        var rules = ask("restrictions", plugin.bean()::restrictions);
        return own("rule", rules, rule -> rule.id().value(), rule -> rule.id().belongsTo(id), "plugin." + id + ".");
    }

    private List<Grant> grants() {
        var rules = ask("grants", plugin.bean()::grants);
        return own("rule", rules, rule -> rule.id().value(), rule -> rule.id().belongsTo(id), "plugin." + id + ".");
    }

    private Set<Class<?>> resources() {
        var prefix = "api/v1/plugins/" + id;
        var classes = ask("resources", plugin.bean()::resources);
        var home = plugin.descriptor().packageName() + ".";
        own("resource", classes, Class::getName, type -> type.getName().startsWith(home), home);
        return Set.copyOf(own(
                "resource",
                classes,
                Class::getName,
                type -> ResourcePaths.isBelow(prefix, type),
                "a path below " + prefix));
    }

    /** @throws PluginRefusal where the start would only leave the entries out */
    void checkMenu() {
        own(
                "menu entry",
                ask("navigation", plugin.bean()::navigation),
                NavigationEntry::id,
                entry -> isOwnName(entry.id()),
                id);
    }

    /** Return null if the plugin cannot tell: a menu without its entries hides nothing. */
    private @org.jspecify.annotations.Nullable List<NavigationEntry> menu() {
        try {
            var entries = List.copyOf(plugin.bean().navigation());
            return own("menu entry", entries, NavigationEntry::id, entry -> isOwnName(entry.id()), id);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "the plugin " + id + " has no menu entries: navigation() failed");
            return null;
        }
    }

    private List<ItemKind> itemKinds() {
        var kinds = ask("itemKinds", plugin.bean()::itemKinds);
        return own("item kind", kinds, ItemKind::name, kind -> isOwnName(kind.name()) && isOpenTo(kind.category()), id);
    }

    private boolean isOpenTo(Category category) {
        return Category.ALL.contains(category) || isOwnName(category.name());
    }

    private boolean isOwnName(String name) {
        return name.equals(id) || name.startsWith(id + "-") || name.startsWith(id + ".");
    }

    private List<ConfigurationKey> configuration() {
        var prefix = "portico." + id + ".";
        var keys = ask("configuration", plugin.bean()::configuration);
        return own(
                "configuration key",
                keys,
                ConfigurationKey::name,
                key -> key.name().startsWith(prefix),
                prefix);
    }

    private <T> List<T> own(
            String what, Collection<T> things, Function<T, String> name, Predicate<T> isOwn, String expected) {
        for (var thing : things) {
            if (!isOwn.test(thing)) {
                throw new PluginRefusal("the plugin " + id + " adds the " + what + " " + name.apply(thing)
                        + ", which must begin with " + expected);
            }
        }
        return List.copyOf(things);
    }

    /** Return a copy, which cannot change later and holds no null. */
    private <T> List<T> ask(String question, Supplier<? extends Collection<T>> answer) {
        try {
            return List.copyOf(answer.get());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginRefusal("the plugin " + plugin + " failed in " + question + "()", e);
        }
    }
}
