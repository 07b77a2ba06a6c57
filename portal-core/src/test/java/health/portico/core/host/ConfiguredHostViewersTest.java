package health.portico.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.HostPerson;
import health.portico.api.host.HostViewer;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.core.config.Configuration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is whom, when the hospital has its own names for roles; whoever is not clearly one thing is nobody. */
class ConfiguredHostViewersTest {
    private final ConfiguredHostViewers viewers = new ConfiguredHostViewers(Configuration.of(Map.of(
            "portico.mode", "demo",
            "portico.host.roles.patient", "patients",
            "portico.host.roles.proxy", "relatives",
            "portico.host.roles.clinician", "doctors, nurses",
            "portico.host.roles.records", "him",
            "portico.host.roles.support", "help desk",
            "portico.host.roles.compliance", "auditors")));

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("S25 S39 one role of the portal makes a viewer; none, several, and one without its id make nobody")
    @CsvSource(delimiter = '|', textBlock = """
            patients                | PATIENT[host:ada] p1 -
            relatives               | PROXY[host:ada] - -
            doctors                 | CLINICIAN[host:ada] - d1
            nurses; doctors         | CLINICIAN[host:ada] - d1
            doctors; parking        | CLINICIAN[host:ada] - d1
            him                     | RECORDS[host:ada] - -
            help desk               | SUPPORT[host:ada] - -
            auditors                | COMPLIANCE[host:ada] - -
            ''                      | nobody
            parking                 | nobody
            Doctors                 | nobody
            doctor                  | nobody
            patients; doctors       | nobody
            patients; relatives     | nobody
            him; help desk          | nobody
            """)
    void givesOneRoleOrNone(String roles, String expected) {
        assertEquals(expected, seen(viewers.viewer(person("ada", roles, "p1", "d1"))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @DisplayName(
            "S39 a patient without a patient's id and a clinician without a clinician's are nobody, and so are bad ids")
    @CsvSource(delimiter = '|', textBlock = """
            patients |        | d1
            patients | p/1    | d1
            patients | a b    | d1
            doctors  | p1     |
            doctors  | p1     | d1?
            """)
    void needsAnIdThatIsOne(String roles, String patient, String practitioner) {
        assertEquals("nobody", seen(viewers.viewer(person("ada", roles, patient, practitioner))));
    }

    @ParameterizedTest
    @DisplayName("S58 a subject is visible ASCII, so that it forges no line and no account")
    @ValueSource(strings = {"", " ", "a da", "ada\n", "ada\r\nx", "ad\u00e1", "\u202eada"})
    void refusesOtherSubjects(String subject) {
        assertEquals("nobody", seen(viewers.viewer(person(subject, "doctors", "p1", "d1"))));
    }

    @Test
    @DisplayName("S25 an account of at most 128 characters, and a log-in that has a name, or nobody")
    void knowsItsLimits() {
        var longest = "x".repeat(120);
        assertEquals("RECORDS[host:" + longest + "] - -", seen(viewers.viewer(person(longest, "him", null, null))));
        assertEquals("nobody", seen(viewers.viewer(person(longest + "x", "him", null, null))));
        assertEquals(
                "nobody",
                seen(viewers.viewer(
                        new HostPerson("ada", "", Set.of("him"), Optional.empty(), Optional.empty(), " "))));
    }

    @ParameterizedTest(name = "[{1}]")
    @DisplayName("a name that can be shown is shown, and the subject in its place")
    @CsvSource({"Dr. Ada, Dr. Ada", "' Ada ', Ada", "'', ada", "'A\tda', ada"})
    void showsAName(String given, String shown) {
        var person = new HostPerson("ada", given, Set.of("him"), Optional.empty(), Optional.empty(), "1");

        assertEquals(shown, viewers.viewer(person).orElseThrow().viewer().displayName());
    }

    @Test
    @DisplayName("S25 a hospital that maps no role lets nobody in")
    void letsNobodyInWithoutRoles() {
        var none = new ConfiguredHostViewers(Configuration.of(Map.of("portico.mode", "demo")));

        assertEquals("nobody", seen(none.viewer(person("ada", "CLINICIAN; doctors", "p1", "d1"))));
    }

    private static HostPerson person(String subject, String roles, String patient, String practitioner) {
        var names = Arrays.stream(roles.split(";")).map(String::strip).collect(Collectors.toSet());
        return new HostPerson(
                subject, "", names, Optional.ofNullable(patient), Optional.ofNullable(practitioner), "log-in 1");
    }

    private static String seen(Optional<HostViewer> host) {
        return host.map(HostViewer::viewer)
                .map(viewer -> viewer + " "
                        + viewer.self().map(PatientId::value).orElse("-") + " "
                        + viewer.practitioner().map(PractitionerId::value).orElse("-"))
                .orElse("nobody");
    }
}
