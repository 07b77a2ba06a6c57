package health.portico.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.embedded.PluginRehearsal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
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

    /** Return items of each of the plugin's own kinds, their titles holding {@link RandomRequests#SECRET}; none by default. */
    protected List<RecordItem> ownItems() {
        return List.of();
    }

    @Test
    @DisplayName("the descriptor names this plugin, its version, its package and this API")
    void describesItself() throws IOException {
        Properties descriptor = classes.descriptor(PluginDescriptor.RESOURCE);
        String file = PluginDescriptor.RESOURCE;
        assertAll(
                () -> assertEquals(plugin.id(), descriptor.getProperty("id"), "the id in " + file),
                () -> assertFalse(descriptor.getProperty("version", "").isBlank(), "there is no version in " + file),
                () -> assertEquals(PluginDescriptor.API_VERSION, descriptor.getProperty("api"), "the api in " + file),
                () -> assertTrue(
                        plugin.getClass().getName().startsWith(descriptor.getProperty("package", "?") + "."),
                        () -> plugin.getClass().getName() + " does not lie in the package that " + file + " names"));
    }

    @Test
    @DisplayName(
            "rules, kinds, menu entries, configuration keys and addresses are the plugin's own, as at the start of a portal")
    void staysInItsOwnNames() throws IOException {
        String id = plugin.id();
        assertTrue(
                id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), () -> id + " is no id: lower-case words joined by hyphens");
        rehearsal().refuseForeignNames();
    }

    @Test
    @DisplayName("its scripts are there and touch no table but those that bear its id, as at the start of a portal")
    void staysInItsOwnTables() throws IOException {
        rehearsal().refuseForeignTables();
    }

    @Test
    @DisplayName(
            "no class of the plugin refers to the portal's inside, the door of visible items or what the host keeps of patients")
    void dependsOnTheApiAlone() throws IOException {
        PluginRehearsal rehearsal = rehearsal();
        classes.each(rehearsal::refuseReferences);
    }

    @Test
    @DisplayName(
            "no class of the plugin's package asks the system's clock or chance: rules are pure, and time comes from PortalClock")
    void asksNoClockOfTheSystem() throws IOException {
        PluginRehearsal rehearsal = rehearsal();
        String below = home() + ".";
        classes.each((name, file) -> {
            List<String> impure = name.startsWith(below) ? rehearsal.impurities(file) : List.of();
            assertTrue(
                    impure.isEmpty(),
                    () -> name + " calls " + impure + "; rules are pure, and time comes from PortalClock");
        });
    }

    /** Where the descriptor is wrong {@link #describesItself} says so; the rest is asked as if it were right. */
    private PluginRehearsal rehearsal() throws IOException {
        String version = classes.descriptor(PluginDescriptor.RESOURCE).getProperty("version", "0");
        return new PluginRehearsal(
                new PluginDescriptor(plugin.id(), version, PluginDescriptor.API_VERSION, home()), plugin);
    }

    /** Return the package of the plugin's classes; a jar may bring libraries, too. */
    private String home() throws IOException {
        String named = classes.descriptor(PluginDescriptor.RESOURCE).getProperty("package", "?");
        return plugin.getClass().getName().startsWith(named + ".")
                ? named
                : plugin.getClass().getPackageName();
    }

    @Test
    @DisplayName("what binds the patient binds proxies, guests and apps (R46)")
    void bindsStandInsWhereItBindsThePatient() {
        for (Restriction<?> rule : plugin.restrictions()) {
            Set<ViewerKind> free = EnumSet.copyOf(ViewerKind.STAND_INS);
            free.removeAll(rule.binds());
            assertTrue(
                    !rule.binds().contains(ViewerKind.PATIENT) || free.isEmpty(),
                    () -> rule.id() + " binds PATIENT but not " + free + ", who never see more than the patient");
        }
    }

    @Test
    @DisplayName(
            "no rule asks who looks and then lets proxies, guests or apps see what it hides from the patient (R46)")
    void hidesFromStandInsWhatItHidesFromThePatient() {
        for (Restriction<?> rule : plugin.restrictions()) {
            for (RuleQuestion question : questions()) {
                boolean hidden = question.as(ViewerKind.PATIENT).isHiddenBy(rule);
                for (ViewerKind kind : hidden ? ViewerKind.STAND_INS : Set.<ViewerKind>of()) {
                    assertTrue(
                            question.as(kind).isHiddenBy(rule),
                            () -> rule.id() + " hides from PATIENT what it does not hide from " + kind
                                    + "; the portal would hide it from both");
                }
            }
        }
    }

    @Test
    @DisplayName("no grant is for proxies, guests and apps: to them only the portal opens a record (R46)")
    void opensNothingToStandIns() {
        for (Grant rule : plugin.grants()) {
            Set<ViewerKind> opened = EnumSet.copyOf(ViewerKind.STAND_INS);
            opened.retainAll(rule.viewers());
            assertTrue(opened.isEmpty(), () -> rule.id() + " is for " + opened + ", to whom only the portal opens");
        }
    }

    @Test
    @DisplayName(
            "items stand in categories of the plugin's own, never among the portal's, whose rules do not know them")
    void listsItemsInCategoriesOfItsOwn() {
        for (ItemKind kind : plugin.itemKinds()) {
            String category = kind.category().name();
            assertFalse(
                    Category.ALL.contains(kind.category()),
                    () -> kind + " stands in the portal's category " + category + ", whose rules do not know it");
            assertTrue(
                    category.startsWith(plugin.id()),
                    () -> kind + " stands in " + category + ", not in an own category");
        }
    }

    @Test
    @DisplayName("rules are pure: asked twice, in another order, they say the same and throw nothing")
    void hasPureRules() {
        for (Restriction<?> rule : plugin.restrictions()) {
            isPure(rule.id(), question -> question.answer(rule));
            questions()
                    .forEach(question -> assertTrue(
                            question.agreesWithKey(rule),
                            () -> rule.id() + " has a key that differs from its item half"));
        }
        plugin.grants().forEach(rule -> isPure(rule.id(), question -> question.answer(rule)));
    }

    private void isPure(Object rule, Function<RuleQuestion, String> ask) {
        List<String> first = answers(rule, questions(), ask);
        List<RuleQuestion> backwards = questions();
        Collections.reverse(backwards);
        List<String> second = answers(rule, backwards, ask);
        Collections.reverse(second);
        assertTrue(first.equals(second), () -> rule + " is not pure: asked again, it says something else");
    }

    private static List<String> answers(Object rule, List<RuleQuestion> questions, Function<RuleQuestion, String> ask) {
        List<String> answers = new ArrayList<>();
        for (RuleQuestion question : questions) {
            try {
                answers.add(ask.apply(question));
            } catch (RuntimeException e) {
                fail(rule + " throws " + e.getClass().getName() + " when asked about " + question, e);
            }
        }
        return answers;
    }

    private List<RuleQuestion> questions() {
        return RuleQuestion.random(REQUESTS, ownItems());
    }

    @Test
    @DisplayName("toString of the plugin's items and rules shows nothing of a patient")
    void hidesPatientDataInTexts() {
        List<RecordItem> items = ownItems();
        for (ItemKind kind : plugin.itemKinds()) {
            assertTrue(
                    items.stream().anyMatch(item -> item.kind().equals(kind)),
                    () -> "ownItems() has no item of the kind " + kind);
        }
        for (RecordItem item : items) {
            assertTrue(
                    item.title().contains(RandomRequests.SECRET),
                    () -> "ownItems() has a " + item.kind() + " without SECRET in its title");
            assertFalse(
                    item.toString().contains(RandomRequests.SECRET),
                    () -> item.getClass().getName() + " shows its title in toString");
        }
        plugin.restrictions()
                .forEach(rule ->
                        assertTrue(rule.toString().length() < 300, () -> rule.id() + " prints more than a name"));
    }
}
