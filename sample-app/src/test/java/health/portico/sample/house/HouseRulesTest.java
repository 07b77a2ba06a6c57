package health.portico.sample.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import health.portico.api.broken.PromisesJakarta;
import health.portico.core.broken.AnswersAnywhere;
import health.portico.core.broken.AsksTheSystem;
import health.portico.core.broken.CoreKnowsPlugin;
import health.portico.core.broken.InjectsIntoField;
import health.portico.core.broken.InspectsAnywhere;
import health.portico.core.broken.LooksUpAnywhere;
import health.portico.core.broken.PersistsAnywhere;
import health.portico.core.broken.Prints;
import health.portico.core.broken.ProducesAnywhere;
import health.portico.core.broken.SessionHelper;
import health.portico.core.broken.ring.first.First;
import health.portico.core.broken.ring.second.Second;
import health.portico.core.broken.web.TouchesStore;
import health.portico.core.broken.web.WritesThroughProxy;
import health.portico.core.visibility.broken.EngineKnowsPlatform;
import health.portico.embedded.broken.EmbeddedKnowsPlugin;
import health.portico.plugin.broken.OpensTheDoor;
import health.portico.plugin.broken.PluginKnowsCore;
import health.portico.plugin.broken.PluginKnowsPlugin;
import health.portico.plugin.notes.NotesPlugin;
import health.portico.source.broken.SourceKnowsCore;
import health.portico.tck.broken.TckKnowsCore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of all modules obeys the rules of the house; each rule, once broken on purpose, is proven to notice. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importLocations(places());

    /** What is on the class path, and the plugin that is not, because every portal of these tests would load it. */
    private static Collection<Location> places() {
        var places = new HashSet<>(Locations.ofPackage("health.portico"));
        places.add(Location.of(Path.of("..", "plugin-openid", "target", "classes")));
        return places;
    }

    record House(ArchRule rule, List<Class<?>> breaks) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static List<House> rules() {
        return List.of(
                rule(Arrows.API_PROMISES_JDK_TYPES_ONLY, PromisesJakarta.class),
                rule(Arrows.PLUGINS_KNOW_THE_API_ONLY, PluginKnowsCore.class),
                rule(Arrows.PLUGINS_KNOW_NO_OTHER_PLUGIN, PluginKnowsPlugin.class, NotesPlugin.class),
                rule(Arrows.SOURCES_KNOW_THE_API_ONLY, SourceKnowsCore.class),
                rule(Arrows.CORE_KNOWS_THE_API_ONLY, CoreKnowsPlugin.class),
                rule(Arrows.EMBEDDED_KNOWS_THE_CORE_AT_MOST, EmbeddedKnowsPlugin.class),
                rule(Arrows.TCK_KNOWS_NO_CORE, TckKnowsCore.class),
                rule(Arrows.DOOR_IS_RESERVED_TO_THE_CORE, OpensTheDoor.class),
                rule(Arrows.PACKAGES_FORM_NO_CYCLE, First.class, Second.class),
                rule(Layers.PERSISTENCE_STAYS_IN_STORES, PersistsAnywhere.class),
                rule(Layers.REST_STAYS_IN_THE_WEB, AnswersAnywhere.class),
                rule(Layers.BODIES_ARE_WRITTEN_WITHOUT_PROXY, WritesThroughProxy.class),
                rule(Layers.RESOURCES_TOUCH_NO_STORE, TouchesStore.class),
                rule(Layers.TIKA_STAYS_WITH_ATTACHMENTS, InspectsAnywhere.class),
                rule(Layers.ENGINE_KNOWS_NO_PLATFORM, EngineKnowsPlatform.class),
                rule(Layers.PRODUCERS_STAND_IN_THE_WIRING, ProducesAnywhere.class),
                rule(Layers.INSTANCES_STAND_IN_THE_WIRING, LooksUpAnywhere.class),
                rule(Layers.CONSTRUCTORS_INJECT, InjectsIntoField.class),
                rule(Manners.NOTHING_PRINTS, nested(Prints.class, "Words")),
                rule(Manners.NOTHING_PRINTS_STACK_TRACES, nested(Prints.class, "Traces")),
                rule(Manners.PACKAGES_ARE_NULL_MARKED, SessionHelper.class),
                rule(Manners.NAMES_SAY_WHAT_IS_SPECIAL, SessionHelper.class),
                rule(Manners.NAMES_SAY_WHAT_IS_SPECIAL, nested(SessionHelper.class, "SessionManager")),
                rule(Manners.TIME_COMES_FROM_A_CLOCK, nested(AsksTheSystem.class, "Calls")),
                rule(Manners.TIME_COMES_FROM_A_CLOCK, nested(AsksTheSystem.class, "Refers")),
                rule(Manners.TIME_COMES_FROM_A_CLOCK, nested(AsksTheSystem.class, "Counts")),
                rule(Manners.TIME_COMES_FROM_A_CLOCK, nested(AsksTheSystem.class, "MakesClock")),
                rule(Manners.TIME_COMES_FROM_A_CLOCK, nested(AsksTheSystem.class, "AsksInZone")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("S39 every module obeys the rules of the house")
    void houseObeys(House house) {
        house.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("S39 a rule of the house notices the class that breaks it")
    void ruleNoticesBreak(House house) {
        var broken = new ClassFileImporter().importClasses(house.breaks());

        assertTrue(house.rule().evaluate(broken).hasViolation(), () -> "unnoticed: " + house);
    }

    @Test
    void seesEveryModule() {
        for (var module : List.of(
                "api",
                "core",
                "plugin.notes",
                "plugin.devices",
                "plugin.openid",
                "source",
                "embedded",
                "tck",
                "sample")) {
            assertTrue(HOUSE.containPackage("health.portico." + module), module);
        }
    }

    @Test
    void letsAnyoneAskAClock() {
        var asking = new ClassFileImporter().importClasses(nested(AsksTheSystem.class, "AsksClock"));

        Manners.TIME_COMES_FROM_A_CLOCK.check(asking);
    }

    private static House rule(ArchRule rule, Class<?>... breaks) {
        return new House(rule, List.of(breaks));
    }

    private static Class<?> nested(Class<?> outer, String name) {
        return Stream.of(outer.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
