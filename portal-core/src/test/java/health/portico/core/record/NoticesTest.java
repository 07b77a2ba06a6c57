package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.problem.PortalException;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final PatientId PATIENT = FakeHospital.PATIENT;
    private static final Viewer SELF = Viewer.self(PATIENT);
    private static final Viewer KIM =
            new Viewer("kim", ViewerKind.PROXY, "Kim", Optional.empty(), Optional.empty(), Set.of());
    private static final String ONLY_THE_PATIENT = "Only the person whose care is documented has access to notes.";

    private final FakeHospital hospital = new FakeHospital();

    @Test
    @DisplayName("S43 says the same of every category whether anything is hidden or not")
    void saysTheSameWithAndWithoutHiddenItems() {
        var open = new FakeHospital();
        open.items.add(Items.result("Observation.a", 9));
        hospital.items.add(Items.sensitiveResult("Observation.a", 9));

        for (Category category : Category.ALL) {
            assertEquals(of(open, SELF, category), of(hospital, SELF, category));
        }
        assertTrue(of(hospital, SELF, Category.RESULTS)
                .contains("Results of a sensitive nature are not posted automatically. Please contact your doctor."));
    }

    @Test
    @DisplayName("R60 tells a proxy, and not the patient, that notes are the patient's alone")
    void speaksToTheKindOfViewer() {
        hospital.grants.add(grant());

        assertTrue(of(hospital, KIM, Category.NOTES).contains(ONLY_THE_PATIENT));
        assertFalse(of(hospital, SELF, Category.NOTES).contains(ONLY_THE_PATIENT));
    }

    @Test
    void speaksSpanish() {
        List<String> spanish = hospital.notices().of(SELF, PATIENT, Category.UPCOMING, Locale.forLanguageTag("es"));

        assertEquals(of(hospital, SELF, Category.UPCOMING).size(), spanish.size());
        assertFalse(spanish.equals(of(hospital, SELF, Category.UPCOMING)));
    }

    @Test
    @DisplayName("S40 S41 a proxy whose grant is gone, and a stranger, are refused as if there were no such patient")
    void refusesWhoeverMayNotOpenTheRecord() {
        var stranger = Viewer.self(new PatientId("p2"));

        for (Viewer viewer : List.of(KIM, stranger)) {
            var refused = assertThrows(PortalException.class, () -> of(hospital, viewer, Category.RESULTS));
            assertEquals("record-not-available", refused.type().code());
        }
        assertTrue(hospital.audit.stream().allMatch(entry -> entry.outcome() == Outcome.DENIED));
        assertEquals(2, hospital.audit.size());
    }

    private static List<String> of(FakeHospital hospital, Viewer viewer, Category category) {
        return hospital.notices().of(viewer, PATIENT, category, Locale.ENGLISH);
    }

    private static ProxyGrant grant() {
        return new ProxyGrant(
                "g1",
                "kim",
                PATIENT,
                "friend",
                "form-1",
                FakeHospital.NOW.minusSeconds(1).atOffset(java.time.ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty());
    }
}
