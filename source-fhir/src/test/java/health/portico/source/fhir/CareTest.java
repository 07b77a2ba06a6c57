package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.PATIENT;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.record.PractitionerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has a patient in care, half a year after New Year 2024. */
class CareTest {
    private static final String PERSON = "{'resourceType':'Patient','id':'p1'}";
    private static final PractitionerId DOCTOR = new PractitionerId("dr");

    @TempDir
    Path folder;

    private boolean isInCare(String... resources) {
        var source =
                write(folder, "data.ndjson", json(Fixture.BASE.get(1) + "\n" + String.join("\n", resources) + "\n"));
        boolean inCare = source.inCareOf(DOCTOR).equals(List.of(PATIENT));
        assertEquals(inCare, source.patient(PATIENT).orElseThrow().careTeam().contains(DOCTOR));
        assertEquals(inCare, source.find("p1", 1).get(0).careTeam().contains(DOCTOR));
        return inCare;
    }

    private static String visit(String status, String period) {
        return "{'resourceType':'Encounter','id':'e1','status':'" + status + "','subject':{'reference':'Patient/p1'},"
                + "'participant':[{'individual':{'reference':'Practitioner/dr'}}]" + period + "}";
    }

    @ParameterizedTest
    @CsvSource({
        "arrived,true",
        "triaged,true",
        "in-progress,true",
        "onleave,true",
        "finished,true",
        "planned,false",
        "cancelled,false",
        "entered-in-error,false",
        "unknown,false",
        "odd,false"
    })
    @DisplayName("S39 a visit that took place gives care, one that did not, or of which nobody knows, does not")
    void obeysStatusOfVisits(String status, boolean inCare) {
        assertEquals(inCare, isInCare(PERSON, visit(status, ",'period':{'start':'2024-01-02T10:00:00Z'}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        ,'period':{'start':'2021-07-01T00:00:00Z'};                              true
        ,'period':{'start':'2021-06-30T00:00:00Z'};                              false
        ,'period':{'start':'2021-06-30T00:00:00Z','end':'2021-07-02T00:00:00Z'}; true
        ,'period':{'start':'2021'};                                              true
        ,'period':{'start':'2020'};                                              false
        ,'length':{};                                                            false
        """)
    @DisplayName("S39 care ends 36 months after the last visit; a visit without a date gives none")
    void forgetsOldVisits(String period, boolean inCare) {
        assertEquals(inCare, isInCare(PERSON, visit("finished", period)));
    }

    @ParameterizedTest
    @CsvSource({
        "booked,2024-08-01T10:00:00Z,true",
        "pending,2024-08-01T10:00:00Z,false",
        "booked,2020-08-01T10:00:00Z,false"
    })
    @DisplayName("S39 an appointment gives care if it is booked, and not long past")
    void obeysAppointments(String status, String start, boolean inCare) {
        String appointment = "{'resourceType':'Appointment','id':'a1','status':'" + status + "','start':'" + start
                + "','participant':[{'actor':{'reference':'Patient/p1'}},{'actor':{'reference':'Practitioner/dr'}}]}";
        assertEquals(inCare, isInCare(PERSON, appointment));
    }

    @Test
    @DisplayName("S39 general practitioners have the patient in care whenever they met")
    void keepsGeneralPractitioners() {
        String old = visit("finished", ",'period':{'start':'1998-01-01'}");
        assertEquals(
                true,
                isInCare(PERSON.replace("'p1'", "'p1','generalPractitioner':[{'reference':'Practitioner/dr'}]"), old));
    }

    @Test
    @DisplayName("S39 care ends while the portal runs, and the hospital says when")
    void followsTheClock() throws IOException {
        isInCare(PERSON, visit("finished", ",'period':{'start':'2024-01-02T10:00:00Z'}"));
        var now = new Instant[] {Instant.parse("2024-02-02T10:00:00Z")};
        var settings = FhirSettings.of(Fixture.ZONE, () -> Clock.fixed(now[0], ZoneOffset.UTC))
                .withCareLookBack(Period.ofMonths(1));
        var source = FhirRecordSource.of(folder, settings);
        assertEquals(List.of(PATIENT), source.inCareOf(DOCTOR));
        now[0] = now[0].plusMillis(1);
        assertEquals(List.of(), source.inCareOf(DOCTOR));
        assertEquals(Set.of(), source.patient(PATIENT).orElseThrow().careTeam());
        assertThrows(IllegalArgumentException.class, () -> settings.withCareLookBack(Period.ofMonths(-1)));
    }
}
