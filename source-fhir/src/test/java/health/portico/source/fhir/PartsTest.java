package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.ids;
import static health.portico.source.fhir.Fixture.item;
import static health.portico.source.fhir.Fixture.lab;
import static health.portico.source.fhir.Fixture.labReport;
import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemId;
import health.portico.api.record.Observation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    private static final String MISSING = "Observation.not-in-the-record";
    private static final String LABEL = ",'meta':{'security':[{'system':'s','code':'R'}]}";
    private static final String NUMBER = ",'identifier':[{'system':'urn:lab','value':'%s'}]";
    private static final String OTHER_VISIT =
            Fixture.BASE.get(3).replace("'id':'e1'", "'id':'e2'").replace("'124'", "'124x'");

    @TempDir
    Path folder;

    private static List<String> words(List<ItemId> ids) {
        return ids.stream().map(ItemId::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'display':'HIV 1 Ab'};                             Observation.not-in-the-record
        {};                                                 Observation.not-in-the-record
        {'reference':'#o1'};                                Observation.not-in-the-record
        {'reference':'Condition/c1'};                       Observation.not-in-the-record
        {'identifier':{'system':'urn:lab','value':'8'}};    Observation.not-in-the-record
        {'identifier':{'system':'urn:lab','value':'7'}};    Observation.o7
        {'reference':'Observation?identifier=urn:lab|7'};   Observation.o7
        """)
    @DisplayName("R40 a report keeps a place for each member, also for one that leads nowhere")
    void keepsPlaces(String member, String expected) {
        String contained = ",'contained':[" + lab("o1", "") + "]";
        var source = lines(
                folder,
                lab("o7", NUMBER.formatted("7")),
                Fixture.condition("c1", ""),
                labReport("r1", ",'conclusion':'All','result':[" + member + "]" + contained));
        var report = item(source, DiagnosticReport.class, Category.RESULTS, "DiagnosticReport.r1");
        assertEquals(List.of(expected), words(report.members()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        {'identifier':{'system':'urn:lab','value':'7'}};       o1
        {'identifier':{'system':'urn:lab','value':'8'}};       o2 o3
        {'identifier':{'system':'urn:lab','value':'9'}};       o1 o2 o3 o5
        {'display':'HIV 1 Ab'};                                o1 o2 o3 o5
        {'reference':'https://ehr.example/Observation/o1'};    o1 o2 o3 o5
        {'reference':'Observation/gone'};                      ``
        """)
    @DisplayName("R22 R59 what a report says of a member that is not found holds for all that may be meant")
    void labelsAllThatMayBeMeant(String member, String labelled) {
        var source = lines(
                folder,
                OTHER_VISIT,
                lab("o1", NUMBER.formatted("7")),
                lab("o2", NUMBER.formatted("8")),
                lab("o3", NUMBER.formatted("8")),
                lab("o4", "").replace("Encounter/e1", "Encounter/e2"),
                lab("o5", "").replace(",'encounter':{'reference':'Encounter/e1'}", ""),
                labReport("r1", ",'result':[" + member + "]" + LABEL));
        assertEquals(
                labelled,
                source.items(Fixture.PATIENT, Category.RESULTS).stream()
                        .filter(i -> !i.labels().isEmpty() && i instanceof Observation)
                        .map(i -> i.id().value().replace("Observation.", ""))
                        .sorted()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    @Test
    @DisplayName("R22 R59 members that a report names by identifier are not shown if the report cannot be read")
    void hidesMembersOfBrokenReport() {
        String member = ",'result':[{'identifier':{'system':'urn:lab','value':'7'}}]";
        for (String broken : List.of(",'meta':{'security':[{}]}" + member, member + ",'oops'")) {
            var source = lines(folder, lab("o1", NUMBER.formatted("7")), lab("o2", ""), labReport("r1", broken));
            assertEquals(List.of("Observation.o2"), ids(source, Category.RESULTS), broken);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'hasMember':[{'reference':'Observation/o2'}];                      Observation.o2 Observation.o3
        'derivedFrom':[{'reference':'Observation/o2'}];                    Observation.o2 Observation.o3
        'hasMember':[{'reference':'Observation/gone'}];                    Observation.not-in-the-record
        'derivedFrom':[{'display':'HIV test'}];                            Observation.not-in-the-record
        'derivedFrom':[{'reference':'ImagingStudy/i1'}];                   ``
        'derivedFrom':[{'reference':'https://ehr.example/Media/m1'}];      ``
        """)
    @DisplayName("R22 R40 an observation names all its parts, and theirs, also those that lead nowhere")
    void namesParts(String parts, String expected) {
        var source = lines(
                folder,
                lab("o1", ",'valueString':'Reactive'," + parts),
                lab("o2", ",'derivedFrom':[{'reference':'Observation/o3'}]"),
                lab("o3", ",'hasMember':[{'reference':'Observation/o1'}]"));
        var whole = item(source, Observation.class, Category.RESULTS, "Observation.o1");
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(" ")), words(whole.parts()));
    }

    @Test
    @DisplayName("R40 the parts of a report's members are members of the report")
    void namesPartsOfMembers() {
        var source = lines(
                folder,
                lab("o1", ",'hasMember':[{'reference':'Observation/gone'}]"),
                labReport("r1", ",'result':[{'reference':'Observation/o1'}]"));
        assertEquals(
                List.of("Observation.o1", MISSING),
                words(item(source, DiagnosticReport.class, Category.RESULTS, "DiagnosticReport.r1")
                        .members()));
    }
}
