package health.portico.core.app;

import health.portico.api.record.Category;
import health.portico.core.record.PatientAccess;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an app asks for or was given, as SMART App Launch writes it: {@code patient/Condition.rs} and the like. Whatever it asks for besides the
 * categories of R69 is not understood, and so never given. Immutable.
 *
 * @param scopes those that are understood, in the order in which they were written
 */
public record AppScope(List<String> scopes) {
    public static final String OFFLINE = "offline_access";
    public static final String LAUNCH = "launch/patient";

    /** What may be asked for, in the order of the page. */
    public static final List<Category> CATEGORIES = List.of(
            PatientAccess.DEMOGRAPHICS,
            Category.RESULTS,
            Category.MEDICATIONS,
            Category.ALLERGIES,
            Category.IMMUNIZATIONS,
            Category.PROBLEMS,
            Category.PROCEDURES,
            Category.VITALS);

    private static final String SORTS = "?category=http://terminology.hl7.org/CodeSystem/observation-category|";
    private static final String LABORATORY = "Observation.rs" + SORTS + "laboratory";
    private static final String VITALS = "Observation.rs" + SORTS + "vital-signs";
    private static final String EVERYTHING = "*.rs";

    private static final Map<String, Set<Category>> MEANINGS = Map.ofEntries(
            Map.entry("Patient.rs", Set.of(PatientAccess.DEMOGRAPHICS)),
            Map.entry("Observation.rs", Set.of(Category.RESULTS, Category.VITALS)),
            Map.entry(LABORATORY, Set.of(Category.RESULTS)),
            Map.entry(VITALS, Set.of(Category.VITALS)),
            Map.entry("DiagnosticReport.rs", Set.of(Category.RESULTS)),
            Map.entry("MedicationRequest.rs", Set.of(Category.MEDICATIONS)),
            Map.entry("AllergyIntolerance.rs", Set.of(Category.ALLERGIES)),
            Map.entry("Immunization.rs", Set.of(Category.IMMUNIZATIONS)),
            Map.entry("Condition.rs", Set.of(Category.PROBLEMS)),
            Map.entry("Procedure.rs", Set.of(Category.PROCEDURES)),
            Map.entry(EVERYTHING, Set.copyOf(CATEGORIES)));

    /** What is written for one category alone. */
    private static final Map<Category, String> SINGLE = Map.of(
            PatientAccess.DEMOGRAPHICS, "Patient.rs",
            Category.RESULTS, LABORATORY,
            Category.VITALS, VITALS,
            Category.MEDICATIONS, "MedicationRequest.rs",
            Category.ALLERGIES, "AllergyIntolerance.rs",
            Category.IMMUNIZATIONS, "Immunization.rs",
            Category.PROBLEMS, "Condition.rs",
            Category.PROCEDURES, "Procedure.rs");

    private static final String PREFIX = "patient/";
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final int MOST = 40;

    public AppScope {
        scopes = List.copyOf(scopes);
    }

    /** Read what an app asks for; what is not understood is left out (RFC 6749, 3.3). */
    public static AppScope read(String text) {
        return new AppScope(Arrays.stream(BLANKS.split(text, MOST + 1))
                .limit(MOST)
                .filter(AppScope::isKnown)
                .distinct()
                .toList());
    }

    private static boolean isKnown(String scope) {
        return scope.equals(OFFLINE) || scope.equals(LAUNCH) || !meaning(scope).isEmpty();
    }

    private static Set<Category> meaning(String scope) {
        return scope.startsWith(PREFIX) ? MEANINGS.getOrDefault(scope.substring(PREFIX.length()), Set.of()) : Set.of();
    }

    /** Return the categories, in the order of the page. */
    public List<Category> categories() {
        Set<Category> named =
                scopes.stream().flatMap(scope -> meaning(scope).stream()).collect(Collectors.toSet());
        return CATEGORIES.stream().filter(named::contains).toList();
    }

    /** Tell whether the app wants to read while the patient is not there. */
    public boolean isOffline() {
        return scopes.contains(OFFLINE);
    }

    /** Return what is given of it: each scope whose categories are all given, and of the others what is left. */
    public AppScope narrowedTo(Set<Category> given) {
        Set<String> kept = new LinkedHashSet<>();
        for (String scope : scopes) {
            Set<Category> meant = meaning(scope);
            if (given.containsAll(meant)) {
                kept.add(scope);
            } else {
                CATEGORIES.stream()
                        .filter(category -> meant.contains(category) && given.contains(category))
                        .forEach(category -> kept.add(PREFIX + SINGLE.get(category)));
            }
        }
        return new AppScope(List.copyOf(kept));
    }

    /** Return everything that may be asked for, as the portal publishes it. */
    public static List<String> supported() {
        Set<String> all = new LinkedHashSet<>(List.of(LAUNCH, OFFLINE));
        MEANINGS.keySet().stream().sorted().forEach(name -> all.add(PREFIX + name));
        return List.copyOf(all);
    }

    /** Return it as it stands in requests and answers. */
    public String text() {
        return String.join(" ", scopes);
    }

    @Override
    public String toString() {
        return text();
    }
}
