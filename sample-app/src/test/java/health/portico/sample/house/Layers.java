package health.portico.sample.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;

/** Where technology may stand: Jakarta Persistence in stores, Jakarta REST in the web, CDI's wires in the wiring. */
final class Layers {
    /** The embedded portal IS the platform: what a server brings, it makes of libraries. */
    private static final String PLATFORM = "health.portico.embedded..";

    /** The contract reads the annotations of a plugin's resources. */
    private static final String CONTRACT = "health.portico.tck..";

    private static final String WIRING = "health.portico.core.wiring..";

    /** A host connects its records in a wiring package of its own. */
    private static final String WIRING_OF_THE_HOST = "health.portico.sample.wiring..";

    static final ArchRule PERSISTENCE_STAYS_IN_STORES = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    static final ArchRule REST_STAYS_IN_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "health.portico.core.problem..", WIRING, PLATFORM, CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    static final ArchRule BODIES_ARE_WRITTEN_WITHOUT_PROXY = classes()
            .that()
            .areAssignableTo("jakarta.ws.rs.ext.MessageBodyWriter")
            .or()
            .areAssignableTo("jakarta.ws.rs.ext.MessageBodyReader")
            .should()
            .notBeMetaAnnotatedWith("jakarta.enterprise.context.NormalScope")
            .because(
                    "Weld's client proxies hide what type a writer is for, and JSON-B may then be chosen in its place");

    static final ArchRule RESOURCES_TOUCH_NO_STORE = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "javax.sql..", "java.sql..")
            .because("every read goes through the decision engine (S39)");

    static final ArchRule TIKA_STAYS_WITH_ATTACHMENTS = noClasses()
            .that()
            .resideOutsideOfPackage("health.portico.core.attachment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..");

    static final ArchRule ENGINE_KNOWS_NO_PLATFORM = noClasses()
            .that()
            .resideInAPackage("health.portico.core.visibility..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "java.net..")
            .allowEmptyShould(true);

    static final ArchRule PRODUCERS_STAND_IN_THE_WIRING = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(WIRING, PLATFORM, WIRING_OF_THE_HOST)
            .should()
            .beAnnotatedWith("jakarta.enterprise.inject.Produces");

    static final ArchRule INSTANCES_STAND_IN_THE_WIRING = noClasses()
            .that()
            .resideOutsideOfPackages(WIRING, PLATFORM)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.inject.Instance");

    static final ArchRule CONSTRUCTORS_INJECT = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because(
                    "a class says in its constructor what it needs; @PersistenceContext has no other place than a field");

    private Layers() {}
}
