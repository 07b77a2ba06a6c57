package health.portico.sample.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Which module may know which: everything points to the API, nothing points back. */
final class Arrows {
    private static final String API = "health.portico.api..";
    private static final String CORE = "health.portico.core..";
    private static final String EMBEDDED = "health.portico.embedded..";
    private static final String TCK = "health.portico.tck..";
    private static final String PLUGINS = "health.portico.plugin..";
    private static final String SOURCES = "health.portico.source..";
    private static final String SAMPLE = "health.portico.sample..";

    static final ArchRule API_PROMISES_JDK_TYPES_ONLY = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", API)
            .allowEmptyShould(true)
            .because("whoever compiles against portal-api gets no other library");

    static final ArchRule PLUGINS_KNOW_THE_API_ONLY = mustNotKnow(PLUGINS, CORE, EMBEDDED, TCK, SOURCES, SAMPLE);

    static final ArchRule SOURCES_KNOW_THE_API_ONLY = mustNotKnow(SOURCES, CORE, EMBEDDED, TCK, PLUGINS, SAMPLE);

    static final ArchRule CORE_KNOWS_THE_API_ONLY = mustNotKnow(CORE, EMBEDDED, TCK, PLUGINS, SOURCES, SAMPLE);

    static final ArchRule EMBEDDED_KNOWS_THE_CORE_AT_MOST = mustNotKnow(EMBEDDED, TCK, PLUGINS, SOURCES, SAMPLE);

    static final ArchRule TCK_KNOWS_NO_CORE = mustNotKnow(TCK, CORE, PLUGINS, SOURCES, SAMPLE);

    static final ArchRule PLUGINS_KNOW_NO_OTHER_PLUGIN = slices().matching("health.portico.plugin.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    static final ArchRule DOOR_IS_RESERVED_TO_THE_CORE = noClasses()
            .that()
            .resideOutsideOfPackages(API, CORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("health.portico.api.internal..")
            .because("only the core may make a VisibleItem (S39)");

    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("health.portico.(**)").should().beFreeOfCycles();

    private Arrows() {}

    private static ArchRule mustNotKnow(String from, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
