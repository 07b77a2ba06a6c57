package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.Reminder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'patientInstruction':'Come by.','note':[{'text':'Suspects HIV.'}]; Come by.
        'note':[{'text':'Suspects HIV.'}];
        """)
    @DisplayName("R27 a reminder says what was written for the patient, never what was noted for staff")
    void saysWhatIsMeantForPatients(String words, String expected) {
        String proposal = "{'resourceType':'ServiceRequest','id':'s1','status':'active','intent':'proposal',"
                + "'code':{'text':'Flu shot'},'subject':{'reference':'Patient/p1'}," + words + "}";
        var reminder = item(lines(folder, proposal), Reminder.class, Category.REMINDERS, "ServiceRequest.s1");
        assertEquals(Optional.ofNullable(expected), reminder.note());
    }
}
