package health.portico.core.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scopes mean, and what is left of them. */
class AppScopeTest {
    private static final String SORT =
            "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|";

    @ParameterizedTest(name = "{0}")
    @DisplayName("R69 a scope means categories that an app may have, and nothing else is a scope")
    @CsvSource(delimiter = ';', textBlock = """
            patient/Patient.rs            ; demographics
            patient/Observation.rs        ; results vitals
            patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory ; results
            patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs ; vitals
            patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|imaging ; ''
            patient/DiagnosticReport.rs   ; results
            patient/MedicationRequest.rs  ; medications
            patient/AllergyIntolerance.rs ; allergies
            patient/Immunization.rs       ; immunizations
            patient/Condition.rs          ; problems
            patient/Procedure.rs          ; procedures
            patient/*.rs                  ; demographics results medications allergies immunizations problems procedures vitals
            patient/*.cruds               ; ''
            patient/DocumentReference.rs  ; ''
            patient/Communication.rs      ; ''
            patient/Encounter.rs          ; ''
            user/*.rs                     ; ''
            system/Patient.rs             ; ''
            openid                        ; ''
            launch/patient offline_access ; ''
            """)
    void means(String scope, String categories) {
        assertEquals(
                categories,
                AppScope.read(scope).categories().stream().map(Category::name).collect(Collectors.joining(" ")));
    }

    @Test
    @DisplayName("R69 what a patient did not tick is taken out, also of a scope that means more")
    void narrows() {
        var asked = AppScope.read(
                "launch/patient  offline_access patient/Observation.rs patient/Condition.rs patient/Patient.rs");
        var given = asked.narrowedTo(Set.of(Category.VITALS, Category.PROBLEMS));

        assertEquals("launch/patient offline_access " + SORT + "vital-signs patient/Condition.rs", given.text());
        assertTrue(given.isOffline());
        assertEquals(Set.of(Category.VITALS, Category.PROBLEMS), Set.copyOf(given.categories()));
    }

    @Test
    @DisplayName("R69 any choice out of everything is kept as it was made")
    void keepsEveryChoice() {
        var all = AppScope.read("patient/*.rs offline_access");
        for (var bits = 0; bits < 1 << AppScope.CATEGORIES.size(); bits++) {
            var chosen = chosen(bits);
            var kept = AppScope.read(all.narrowedTo(chosen).text());
            assertEquals(chosen, Set.copyOf(kept.categories()));
            assertTrue(kept.text().length() <= 2_000);
        }
    }

    private static Set<Category> chosen(int bits) {
        return AppScope.CATEGORIES.stream()
                .filter(category -> (bits >> AppScope.CATEGORIES.indexOf(category) & 1) == 1)
                .collect(Collectors.toSet());
    }

    @Test
    void publishesWhatItReads() {
        var supported = AppScope.supported();

        assertEquals(supported, AppScope.read(String.join(" ", supported)).scopes());
        assertEquals(
                supported.size(),
                Arrays.stream(AppScope.read(String.join(" ", supported)).text().split(" "))
                        .distinct()
                        .count());
    }
}
