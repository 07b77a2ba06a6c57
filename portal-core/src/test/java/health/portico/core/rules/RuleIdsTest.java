package health.portico.core.rules;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.core.record.RecordView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No class of the core outside the rule books brings a rule, or an id of one, into the world. */
class RuleIdsTest {
    private static final String BOOKS = "health.portico.core.rules";
    private static final DescribedPredicate<JavaClass> RULES =
            assignableTo(Restriction.class).or(assignableTo(Grant.class));

    private static JavaClasses core;

    @BeforeAll
    static void readTheCore() {
        core = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("health.portico.core");
    }

    @Test
    @DisplayName("R58 R20 rule ids are written in rule books alone; the audit log reads those that it wrote")
    void writesIdsInBooksAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BOOKS, "health.portico.core.audit.store")
                .should()
                .accessTargetWhere(target(owner(type(RuleId.class))).and(target(nameMatching("of|<init>"))))
                .check(core);
    }

    @Test
    @DisplayName("R58 R20 grants and restrictions are made in rule books alone")
    void makesRulesInBooksAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BOOKS)
                .should()
                .accessTargetWhere(target(owner(RULES)).and(target(nameMatching("hide|to|<init>"))))
                .orShould()
                .beAssignableTo(RULES)
                .check(core);
    }

    @Test
    @DisplayName("R58 R20 decisions are made by the engine and, for reports, by the record view alone")
    void makesDecisionsInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("health.portico.core.visibility")
                .and()
                .doNotBelongToAnyOf(RecordView.class)
                .should()
                .accessTargetWhere(target(owner(type(Decision.class))).and(target(nameMatching("<init>"))))
                .check(core);
    }
}
