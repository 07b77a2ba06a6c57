package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.json;
import static health.portico.source.fhir.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records were merged, read from {@code Patient.link}. */
class MergesTest {
    @TempDir
    private Path folder;

    /** The links of three patients, as {@code type>target}, and what is read of each: by whom replaced, and whom it replaces. */
    @ParameterizedTest
    @DisplayName("S42 whichever side says that two records were merged, both are told so, through any number of merges")
    @CsvSource(delimiter = '|', textBlock = """
            # a             | b              | c            | read of a | read of b | read of c
            ''              | ''             | ''           | -         | -         | -
            replaces>b      | ''             | ''           | +b        | a         | -
            ''              | replaced-by>a  | ''           | +b        | a         | -
            replaces>b      | replaced-by>a  | ''           | +b        | a         | -
            ''              | replaced-by>a  | replaced-by>b | +b+c     | a         | a
            replaces>b      | replaces>c     | ''           | +b+c      | a         | a
            ''              | replaced-by>x  | ''           | -         | b         | -
            replaced-by>b   | replaced-by>a  | ''           | a         | b         | -
            seealso>b       | refer>a        | ''           | -         | -         | -
            replaces>x      | ''             | ''           | +x        | -         | -
            replaces>x      | replaces>a     | ''           | b         | +a+x      | -
            """)
    void readsLinks(String a, String b, String c, String ofA, String ofB, String ofC) {
        var source = write(
                folder, "data.ndjson", json(patient("a", a) + "\n" + patient("b", b) + "\n" + patient("c", c) + "\n"));

        assertEquals(ofA, read(source, "a"));
        assertEquals(ofB, read(source, "b"));
        assertEquals(ofC, read(source, "c"));
    }

    @ParameterizedTest
    @DisplayName("S42 a merged record that cannot be found keeps the survivor's proxies waiting, however it is named")
    @CsvSource(delimiter = ';', textBlock = """
            {'reference':'https://example.org/fhir/Patient/old/_history/2'} ; old
            {'reference':'urn:uuid:0c7d5b38-53cb-4b4b-9a4f-8a2b1f6f5d11'}   ; unseen-.*
            {'reference':'Patient?identifier=urn:sample|77'}                ; unseen-.*
            {'identifier':{'system':'urn:sample','value':'77'}}             ; unseen-.*
            {'display':'an older record'}                                   ; unseen-.*
            {'reference':'Patient/broken'}                                  ; broken
            """)
    void keepsUnseen(String other, String expected) {
        String survivor = "{'resourceType':'Patient','id':'a','birthDate':'1980-05-01','link':[{'other':" + other
                + ",'type':'replaces'}]}";
        String broken = "{'resourceType':'Patient','id':'broken','birthDate':'soon'}";
        var source = write(folder, "data.ndjson", json(survivor + "\n" + broken + "\n"));

        var replaced = source.patient(new PatientId("a")).orElseThrow().links().replaces();

        assertEquals(1, replaced.size(), replaced::toString);
        assertTrue(replaced.iterator().next().value().matches(expected), replaced::toString);
    }

    private static String patient(String id, String link) {
        String[] parts = link.split(">");
        String links = link.isEmpty()
                ? ""
                : ",'link':[{'other':{'reference':'Patient/" + parts[1] + "'},'type':'" + parts[0] + "'}]";
        return "{'resourceType':'Patient','id':'" + id + "','birthDate':'1980-05-01'" + links + "}";
    }

    private static String read(FhirRecordSource source, String id) {
        PatientLinks links = source.patient(new PatientId(id)).orElseThrow().links();
        String all = links.replacedBy().map(PatientId::value).orElse("")
                + links.replaces().stream()
                        .map(PatientId::value)
                        .sorted(Comparator.naturalOrder())
                        .map(one -> "+" + one)
                        .collect(Collectors.joining());
        return all.isEmpty() ? "-" : all;
    }
}
