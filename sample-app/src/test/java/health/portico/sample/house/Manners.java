package health.portico.sample.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Set;

/** What no class does, wherever it stands: asks the system for the time, prints, hides nulls, bears an empty name. */
final class Manners {
    private static final Set<String> SYSTEM_CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that(are(notThePortalClock()))
            .should()
            .accessTargetWhere(asksTheSystemForTheTime())
            .because("time comes from PortalClock");

    static final ArchRule NOTHING_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("health.portico.embedded.launch..")
            .and()
            .doNotHaveFullyQualifiedName("health.portico.embedded.PorticoMain")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("logs are for the host to direct; only the start-up banner speaks to the console");

    static final ArchRule NOTHING_PRINTS_STACK_TRACES = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a stack trace is printed",
                    call -> call.getTarget().getName().equals("printStackTrace")
                            && call.getTarget().getOwner().isAssignableTo(Throwable.class)));

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("lie in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    var marked = item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                    events.add(new SimpleConditionEvent(
                            item,
                            marked,
                            item.getPackageName() + " has no package-info with @NullMarked, see " + item.getName()));
                }
            });

    static final ArchRule NAMES_SAY_WHAT_IS_SPECIAL = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Utils?|Helper)")
            .andShould(new ArchCondition<>("be called a manager only as the platform's own are") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    var vague = item.getSimpleName().endsWith("Manager")
                            && !item.getSimpleName().matches(".*(Entity|Bean|Transaction)Manager");
                    events.add(new SimpleConditionEvent(item, !vague, item.getName() + " manages, but what?"));
                }
            });

    private Manners() {}

    private static DescribedPredicate<JavaClass> notThePortalClock() {
        return DescribedPredicate.describe(
                "not the system's PortalClock", type -> !type.isAssignableTo("health.portico.api.host.PortalClock"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("the system is asked for the time", call -> {
            AccessTarget target = call.getTarget();
            var owner = target.getOwner();
            return switch (target.getName()) {
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "now" -> owner.getPackageName().startsWith("java.time") && !takesClock(target);
                case "<init>" -> owner.isEquivalentTo(java.util.Date.class) && takesNothing(target);
                default -> owner.isEquivalentTo(Clock.class) && SYSTEM_CLOCKS.contains(target.getName());
            };
        });
    }

    private static boolean takesClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }
}
