package health.portico.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every plugin keeps. Extend it in a test of the plugin:
 *
 * <pre>{@code
 * class NotesContract extends PluginContract {
 *     NotesContract() {
 *         super(new NotesPlugin());
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class PluginContract {
    private static final int REQUESTS = 5_000;

    private final PortalPlugin plugin;
    private final PluginClasses classes;

    protected PluginContract(PortalPlugin plugin) {
        this.plugin = plugin;
        this.classes = new PluginClasses(plugin.getClass());
    }

    /** Return items of the plugin's own kinds, their titles holding {@link RandomRequests#SECRET}; none by default. */
    protected List<RecordItem> ownItems() {
        return List.of();
    }

    @Test
    @DisplayName("the descriptor names this plugin, its version, its package and this API")
    void describesItself() throws IOException {
        Properties descriptor = classes.descriptor(PluginDescriptor.RESOURCE);

        assertAll(
                () -> assertEquals(plugin.id(), descriptor.getProperty("id"), "id"),
                () -> assertFalse(descriptor.getProperty("version", "").isBlank(), "version"),
                () -> assertEquals(PluginDescriptor.API_VERSION, descriptor.getProperty("api"), "api"),
                () -> assertTrue(
                        plugin.getClass().getName().startsWith(descriptor.getProperty("package", "?") + "."),
                        "the plugin's class lies in the package of the descriptor"));
    }

    @Test
    @DisplayName("rules, kinds, menu entries, configuration keys, tables and addresses start with the plugin's id")
    void staysInItsOwnNames() {
        String id = plugin.id();
        assertAll(
                () -> assertTrue(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "id"),
                () -> assertAll(plugin.restrictions().stream()
                        .map(rule ->
                                () -> assertTrue(rule.id().belongsTo(id), rule.id() + " starts with plugin." + id))),
                () -> assertAll(plugin.grants().stream()
                        .map(rule ->
                                () -> assertTrue(rule.id().belongsTo(id), rule.id() + " starts with plugin." + id))),
                () -> allStart(
                        id, plugin.itemKinds().stream().map(ItemKind::name).toList()),
                () -> allStart(
                        id,
                        plugin.navigation().stream().map(NavigationEntry::id).toList()),
                () -> allStart(
                        "portico." + id + ".",
                        plugin.configuration().stream()
                                .map(ConfigurationKey::name)
                                .toList()),
                () -> allStart(
                        "api/v1/plugins/" + id,
                        plugin.resources().stream().map(PluginContract::path).toList()));
    }

    private static void allStart(String prefix, List<String> names) {
        names.forEach(name -> assertTrue(name.startsWith(prefix), name + " starts with " + prefix));
    }

    private static String path(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        return path == null
                ? resource.getName() + " has no @Path"
                : path.value().replaceFirst("^/", "");
    }

    @Test
    @DisplayName("no class of the plugin refers to the portal's core or to the door of visible items")
    void dependsOnTheApiAlone() throws IOException {
        assertEquals(List.of(), classes.referringTo("health/portico/core/"));
        assertEquals(List.of(), classes.referringTo("health/portico/api/internal/"));
    }

    @Test
    @DisplayName("rules are pure: asked twice, in another order, they say the same and throw nothing")
    void hasPureRules() {
        List<String> first = answers();
        List<String> second = answers();

        assertEquals(first, second);
    }

    private List<String> answers() {
        RandomRequests requests = new RandomRequests(42);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            AccessContext context = requests.context();
            RecordItem item = requests.item();
            plugin.restrictions().forEach(rule -> answers.add(answer(rule, item, context)));
            plugin.grants().forEach(rule -> answers.add(answer(rule, item, context)));
            for (RecordItem own : ownItems()) {
                plugin.restrictions().forEach(rule -> answers.add(answer(rule, own, context)));
                plugin.grants().forEach(rule -> answers.add(answer(rule, own, context)));
            }
        }
        return answers;
    }

    private static <T extends RecordItem> String answer(Restriction<T> rule, RecordItem item, AccessContext context) {
        if (!rule.itemType().isInstance(item)) {
            return rule.id() + " not about it";
        }
        T subject = rule.itemType().cast(item);
        boolean concerns = rule.concerns(subject);
        rule.key()
                .ifPresent(key -> assertEquals(
                        key.matches(subject), concerns, rule.id() + ": the key says the same as the item half"));
        return rule.id() + " " + rule.appliesTo(context) + " " + concerns + " " + rule.liftedAt(subject) + " "
                + rule.hides(subject, context);
    }

    private static String answer(Grant rule, RecordItem item, AccessContext context) {
        return rule.id() + " " + rule.appliesTo(context) + " " + rule.covers(item.kind(), context) + " "
                + rule.covers(item);
    }

    @Test
    @DisplayName("toString of the plugin's items and rules shows nothing of a patient")
    void hidesPatientDataInTexts() {
        ownItems()
                .forEach(item -> assertFalse(
                        item.toString().contains(RandomRequests.SECRET),
                        () -> item.getClass() + " shows its title in toString"));
        ownItems()
                .forEach(item -> assertTrue(
                        item.title().contains(RandomRequests.SECRET), "ownItems() have SECRET in their titles"));
        plugin.restrictions()
                .forEach(rule ->
                        assertTrue(rule.toString().length() < 300, () -> rule.id() + " prints more than a name"));
    }
}
