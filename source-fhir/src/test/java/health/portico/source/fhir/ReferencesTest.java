package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.condition;
import static health.portico.source.fhir.Fixture.document;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.lines;
import static health.portico.source.fhir.Fixture.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Condition;
import health.portico.api.record.MedicationRequest;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final String NPI =
            "{'resourceType':'Practitioner','id':'dr2','identifier':[{'system':'npi','value':'7'}],"
                    + "'name':[{'family':'Two'}],'extension':[{'url':"
                    + "'https://portico.health/fhir/StructureDefinition/portal-participation','valueCode':'no'}]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        'reference':'Practitioner/dr';                        YES
        'reference':'Practitioner/dr/_history/3';             YES
        'reference':'PractitionerRole/r1';                    YES
        'reference':'Practitioner?identifier=npi|7';          NO
        'reference':'Practitioner?identifier=npi%7C7';        NO
        'identifier':{'system':'npi','value':'7'};            NO
        'reference':'#c';                                     NO
        'reference':'Practitioner?identifier=npi|8';          UNKNOWN
        'reference':'https://elsewhere.example/Practitioner/dr'; UNKNOWN
        'reference':'urn:uuid:dr';                            YES
        'reference':'Organization/dr';                        UNKNOWN
        'display':'Dr. Somebody';                             UNKNOWN
        """, quoteCharacter = '`')
    @DisplayName("R58.1 every form of reference leads to the clinician that it means, or nowhere")
    void followsReferences(String reference, Answer participation) {
        String contained = NPI.replace("'id':'dr2'", "'id':'c'").replace("'value':'7'", "'value':'9'");
        String document = document("d1", "x", ",'contained':[" + contained + "]")
                .replace("'reference':'Practitioner/dr'", reference);
        assertEquals(
                participation,
                note(lines(folder, NPI, document), "DocumentReference.d1")
                        .author()
                        .participation());
    }

    @Test
    @DisplayName("R59 an identifier that two practitioners bear leads nowhere")
    void distrustsSharedIdentifiers() {
        String document = document("d1", "x", "")
                .replace("'reference':'Practitioner/dr'", "'reference':'Practitioner?identifier=npi|7'");
        var source = lines(folder, NPI, NPI.replace("dr2", "dr3"), document);
        assertEquals(
                Answer.UNKNOWN, note(source, "DocumentReference.d1").author().participation());
    }

    @Test
    @DisplayName("R58 a full URL holds within its bundle")
    void followsFullUrls() {
        String patient = Fixture.BASE.get(0);
        String condition = condition("c1", "").replace("Patient/p1", "urn:uuid:abc");
        String bundle = "{'resourceType':'Bundle','type':'transaction','entry':[{'fullUrl':'urn:uuid:abc','resource':"
                + patient + "},{'fullUrl':'urn:uuid:def','resource':" + condition + "}]}";
        var source = Fixture.write(folder, "data.json", json(bundle));
        assertEquals(1, source.items(Fixture.PATIENT, Category.PROBLEMS).size());
    }

    @Test
    @DisplayName("R31 a medication is found where the prescription says it stands")
    void findsMedication() {
        String request = "{'resourceType':'MedicationRequest','id':'m1','status':'active','intent':'order','subject':"
                + "{'reference':'Patient/p1'},'medicationReference':{'reference':'#med'},'contained':[{'resourceType':"
                + "'Medication','id':'med','code':{'text':'Aspirin'}}],'dispenseRequest':{'numberOfRepeatsAllowed':2}}";
        var source = lines(
                folder, request, request.replace("'m1'", "'m2'").replace("'intent'", "'doNotPerform':true,'intent'"));
        var found = item(source, MedicationRequest.class, Category.MEDICATIONS, "MedicationRequest.m1");
        assertEquals("Aspirin", found.title());
        assertEquals(2, found.refillsAuthorized().orElseThrow());
        assertEquals(1, source.items(Fixture.PATIENT, Category.MEDICATIONS).size());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2014-05-06T07:08:09+02:00,     2014-05-06T07:08:09+02:00
        2014-05-06T07:08:09.123Z,      2014-05-06T07:08:09.123Z
        2014-05-06T07:08:09.12345-07:00, 2014-05-06T07:08:09.12345-07:00
        2014-05-06,                    2014-05-06T00:00:00-07:00
        2014-05,
        2014,
        """)
    @DisplayName("R59 a moment keeps its offset, a day begins by the facility's clock, a month is no moment")
    void readsDates(String written, String expected) {
        var found = item(
                lines(folder, condition("c1", ",'onsetDateTime':'" + written + "'")),
                Condition.class,
                Category.PROBLEMS,
                "Condition.c1");
        assertEquals(Optional.ofNullable(expected).map(OffsetDateTime::parse), found.date());
    }

    @ParameterizedTest
    @CsvSource({"1980-05-01,true", "1980-05,false", "1980,false", "1980-02-30,false"})
    @DisplayName("R59 a birth date of less than a day is unknown, and so is an impossible one")
    void readsBirthDate(String written, boolean known) {
        String patient = "{'resourceType':'Patient','id':'p1','birthDate':'" + written + "'}";
        var source = Fixture.write(folder, "data.ndjson", json(patient));
        assertEquals(
                known, source.patient(Fixture.PATIENT).orElseThrow().birthDate().isPresent());
        assertTrue(source.quarantine().isEmpty());
    }
}
