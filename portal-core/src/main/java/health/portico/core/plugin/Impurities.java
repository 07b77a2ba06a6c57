package health.portico.core.plugin;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What makes that a rule, asked twice, says two things: the system's clocks and chance. Stateless. */
final class Impurities {
    /** No class of a plugin needs these: time comes from the portal's clock. */
    private static final Predicate<String> ANYWHERE = Pattern.compile(String.join(
                    "|",
                    "java/lang/System\\.currentTimeMillis\\(.*",
                    "java/time/[\\w/]+\\.now\\((?!Ljava/time/Clock;).*",
                    "java/time/Clock\\.(?:system|tick(?:Millis|Seconds|Minutes)).*",
                    "java/time/InstantSource\\.system\\(.*",
                    "java/util/Date\\.<init>\\(\\)V",
                    "java/util/(?:Gregorian)?Calendar\\.(?:getInstance|<init>\\(\\)).*",
                    "java/lang/Math\\.random\\(.*",
                    "java/util/Collections\\.shuffle\\(Ljava/util/List;\\)V",
                    "java/util/random/RandomGenerator\\.(?:getDefault|of)\\(.*",
                    "java/util/(?:Random|SplittableRandom|concurrent/ThreadLocalRandom)\\..*"))
            .asMatchPredicate();

    /** Ids and secrets need these, and rules do not. */
    private static final Predicate<String> IN_RULES = Pattern.compile(String.join(
                    "|",
                    "java/lang/System\\.nanoTime\\(.*",
                    "java/util/UUID\\.randomUUID\\(.*",
                    "java/security/SecureRandom\\..*"))
            .asMatchPredicate();

    private static final List<String> RULES =
            List.of("health/portico/api/visibility/Restriction", "health/portico/api/visibility/Grant");

    private Impurities() {}

    /** Return the calls of a class that make no rule, as {@code java.time.LocalDate.now}. */
    static List<String> in(ClassBytes file) {
        var makesRules = file.texts().stream().anyMatch(RULES::contains);
        var isImpure = makesRules ? ANYWHERE.or(IN_RULES) : ANYWHERE;
        return file.calls().stream()
                .filter(isImpure)
                .map(call -> call.substring(0, call.indexOf('(')).replace('/', '.'))
                .toList();
    }
}
