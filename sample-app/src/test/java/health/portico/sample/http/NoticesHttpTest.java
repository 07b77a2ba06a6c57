package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said of hidden items in general, to people of whom some have hidden items and some have none. */
class NoticesHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    @TestFactory
    @DisplayName(
            "S43 a patient with every kind of hidden item reads the same bytes as others, and a proxy the same of each")
    Stream<DynamicTest> saysTheSameOfEverybody() {
        PortalClient patient = PORTAL.loggedIn("patient");
        PortalClient teen = PORTAL.loggedIn("teen");
        PortalClient proxy = PORTAL.loggedIn("proxy");
        return Category.ALL.stream()
                .map(category -> DynamicTest.dynamicTest(category.name(), () -> {
                    assertEquals(of(patient, "patient", category), of(teen, "teen", category));
                    assertEquals(of(proxy, "patient", category), of(proxy, "child", category));
                }));
    }

    @Test
    @DisplayName("S43 R60 what is said depends on what the viewer is to the patient; staff read rule ids instead")
    void speaksToPatientAndProxyApart() {
        String own = of(PORTAL.loggedIn("patient"), "patient", Category.NOTES);
        String ofAnother = of(PORTAL.loggedIn("proxy"), "patient", Category.NOTES);

        assertNotEquals(own, ofAnother);
        assertTrue(own.contains("psychiatry"));
        assertTrue(ofAnother.contains("Only the person whose care is documented"));
        assertFalse(of(PORTAL.loggedIn("doctor"), "patient", Category.NOTES).contains("notices"));
    }

    @Test
    @DisplayName("S40 a stranger's record answers like one that does not exist")
    void refusesStrangersAlike() {
        PortalClient teen = PORTAL.loggedIn("teen");
        PortalAnswer stranger = teen.get(path("patient", Category.RESULTS));
        PortalAnswer absent = teen.get("api/v1/patients/nobody/notices/results");

        assertEquals(404, stranger.status());
        assertEquals(absent.masked(), stranger.masked());
    }

    private static String of(PortalClient client, String part, Category category) {
        PortalAnswer answer = client.get(path(part, category));
        assertEquals(200, answer.status(), answer::body);
        return answer.body();
    }

    private static String path(String part, Category category) {
        return "api/v1/patients/" + Expectations.patient(part) + "/notices/" + category;
    }
}
