package health.portico.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Classification;
import health.portico.api.record.Coding;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists of the default pack say of departments. PackTest has what they have in common with specialties. */
class DepartmentCodesTest {
    private static final String SERVICE_TYPE = "http://terminology.hl7.org/CodeSystem/service-type";

    /** The codes of HL7 service type are the numbers from 1 to this one, some of them left out (FHIR R4, CodeSystem service-type). */
    private static final int LAST_SERVICE_TYPE = 629;

    private static final CodeSet DEPARTMENTS =
            PolicyTimeline.of("default").at(Instant.EPOCH).notes().departments();

    private static Set<String> tokens(String list) {
        return CodeList.read(list).words().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"138", "283", "292", "308", "373", "387", "564"})
    @DisplayName("R58.7 services of mental health of all ages and on all ways are departments of it")
    void namesServicesOfMentalHealth(String code) {
        assertTrue(DEPARTMENTS.hasAny(Set.of(new Coding(SERVICE_TYPE, code))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"251S00000X", "3104A0625X", "310500000X", "320800000X", "322D00000X", "385HR2055X"})
    @DisplayName("R58.7 agencies and homes for those who are mentally ill are departments of mental health")
    void namesFacilitiesOfMentalHealth(String code) {
        assertTrue(DEPARTMENTS.hasAny(Set.of(new Coding("http://nucc.org/provider-taxonomy", code))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"361", "382", "383", "397", "557", "305", "9999"})
    @DisplayName("R58.7 R59 a service type that tells no department leaves it unknown, and hides")
    void leavesVagueServicesUnknown(String code) {
        var service = new Coding(SERVICE_TYPE, code);
        assertFalse(DEPARTMENTS.hasAny(Set.of(service)));
        assertTrue(DEPARTMENTS.isOrMayBe(Classification.of(service)));
    }

    @Test
    @DisplayName("R58.7 R59 each service type is on one list at most, and one that is on none is unknown")
    void listsEachServiceTypeOnce() {
        var hiding = tokens("mental-health-departments");
        var others = tokens("other-departments");
        for (int number = 1; number <= LAST_SERVICE_TYPE; number++) {
            var service = new Coding(SERVICE_TYPE, String.valueOf(number));
            assertFalse(hiding.contains(service.token()) && others.contains(service.token()), service::token);
            assertEquals(hiding.contains(service.token()), DEPARTMENTS.hasAny(Set.of(service)), service::token);
            assertEquals(
                    !others.contains(service.token()),
                    DEPARTMENTS.isOrMayBe(Classification.of(service)),
                    service::token);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PC, false",
        "CARD, false",
        "GIM, false",
        "PSY, true",
        "HOSP, true",
        "OF, true",
        "HU, true",
        "PTRES, true",
        "FTH, true"
    })
    @DisplayName(
            "R58.7 R59 a kind of location makes a department known if it is a clinic or unit, not if it is a site or somebody")
    void knowsClinicsAndNoSites(String code, boolean hides) {
        var kind = new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", code);
        assertEquals(hides, DEPARTMENTS.isOrMayBe(Classification.of(kind)));
    }

    @ParameterizedTest
    @CsvSource({"90791, true", "90834, true", "90899, true", "99213, false", "92014, false"})
    @DisplayName("R58.7 a service of psychiatry hints at a department of it, a visit to a physician at none")
    void knowsServicesOfPsychiatry(String code, boolean hides) {
        var service = new Coding("http://www.ama-assn.org/go/cpt", code);
        var sorts = Classification.of(new Coding(SERVICE_TYPE, "124"));
        assertEquals(hides, DEPARTMENTS.isOrMayBe(new Classification(sorts.concepts(), Set.of(service))));
        assertEquals(!code.equals("92014"), DEPARTMENTS.isOrMayBe(Classification.of(service)));
    }

    @Test
    @DisplayName("R58.7 no department is on a list that hides and among the others")
    void keepsListsApart() {
        var both = new HashSet<String>();
        for (String list : List.of("mental-health-departments", "mental-health-specialties")) {
            both.addAll(tokens(list));
        }
        both.retainAll(tokens("other-departments"));
        assertEquals(Set.of(), both);
    }
}
