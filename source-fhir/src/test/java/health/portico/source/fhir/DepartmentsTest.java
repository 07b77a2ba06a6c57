package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.Encounter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which department a visit took place, and what stands around it. VisitsTest has what visits and places say themselves. */
class DepartmentsTest {
    /** A room in a ward of a clinic of a hospital; a site that goes round in a circle; places that belong to what is lost or broken. */
    private static final List<String> PLACES = List.of(
            place("Location", "room", "gp", ",'partOf':{'reference':'Location/ward'}"),
            place("Location", "ward", "PSY", ",'managingOrganization':{'reference':'Organization/clinic'}"),
            place("Organization", "clinic", "prov", ",'partOf':{'reference':'Organization/hospital'}"),
            place("Organization", "hospital", "283Q00000X", ",'partOf':{'reference':'Organization/circle'}"),
            place("Organization", "circle", "dept", ",'partOf':{'reference':'Organization/hospital'}"),
            "{'resourceType':'Location','id':'plain','partOf':{'reference':'Location/house'}}",
            "{'resourceType':'Location','id':'house','type':[{'text':'House for the mind'}]}",
            "{'resourceType':'Location','id':'untyped'}",
            place("Location", "alone", "gp", ",'partOf':{'reference':'Location/gone'}"),
            kind("site", "HOSP"),
            kind("ours", "HOSP'},{'system':'urn:ours','code':'4711"),
            kind("cardiology", "CARD"),
            kind("general", "HOSP'},{'system':'http://nucc.org/provider-taxonomy','code':'282N00000X"),
            kind("mind", "HOSP'},{'system':'http://nucc.org/provider-taxonomy','code':'283Q00000X"),
            place("Location", "inBroken", "gp", ",'managingOrganization':{'reference':'Organization/broken'}"),
            "{'resourceType':'Organization','id':'broken','type':'Psychiatry'}");

    @TempDir
    Path folder;

    private static String place(String type, String id, String code, String more) {
        return "{'resourceType':'" + type + "','id':'" + id + "','type':[{'coding':[{'system':'s','code':'" + code
                + "'}]}]" + more + "}";
    }

    private static String kind(String id, String code) {
        return place("Location", id, code, "")
                .replace("'system':'s'", "'system':'http://terminology.hl7.org/CodeSystem/v3-RoleCode'");
    }

    private static String locations(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{'location':{'reference':'Location/" + id + "'}}")
                .collect(Collectors.joining(",", "'location':[", "]"));
    }

    private Classification department(String members, String... more) {
        var all = new ArrayList<>(PLACES);
        all.addAll(List.of(more));
        all.add("{'resourceType':'Encounter','id':'v','status':'finished','subject':{'reference':'Patient/p1'},"
                + members + "}");
        return Fixture.item(lines(folder, all), Encounter.class, Category.ENCOUNTERS, "Encounter.v")
                .facts()
                .department()
                .sorts();
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static Set<String> codes(Set<Coding> codings) {
        return codings.stream().map(Coding::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        # what the visit says                                                            ; its sorts ; what hints
        'location':[{'location':{'reference':'Location/room'}}]                          ; gp        ; PSY prov 283Q00000X dept
        'location':[{'location':{'reference':'Location/ward'}}]                          ; PSY       ; prov 283Q00000X dept
        'serviceProvider':{'reference':'Organization/clinic'}                            ; ``        ; prov 283Q00000X dept
        'serviceProvider':{'reference':'Organization/gone'}                              ; ``        ; ``
        'type':[{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'90834'},{'system':'s','code':'t'}]}] ; `` ; 90834 t
        'serviceType':{'coding':[{'code':'gp'}]},'type':[{'text':'Talk'},{'coding':[{'system':'s','code':'t'}]}] ; gp ; t
        'serviceProvider':{'display':'Psychiatry'}                                       ; ``        ; ``
        'serviceType':{'coding':[{'code':'gp'}]},'serviceProvider':{'reference':'Organization/clinic'} ; gp ; prov 283Q00000X dept
        'serviceType':{'coding':[{'code':'gp'}]},'serviceProvider':{'reference':'Organization/gone'} ; gp ; ``
        'serviceType':{'coding':[{'code':'gp'}]},'serviceProvider':{'reference':'Organization/broken'} ; `` ; ``
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'reference':'Location/plain'}}] ; gp ; ``
        'location':[{'location':{'reference':'Location/alone'}}]                         ; gp        ; ``
        'location':[{'location':{'reference':'Location/inBroken'}}]                      ; ``        ; ``
        'partOf':{'reference':'Encounter/whole'}                                         ; ``        ; ``
        """)
    @DisplayName(
            "R58.7 R59 what stands around a place, who provides the visit and of which sort it is hints at its department, and makes nothing known")
    void readsWhatStandsAround(String members, String sorts, String hints) {
        var found = department(members);
        var named = found.concepts().stream()
                .flatMap(concept -> codes(concept.codings()).stream())
                .collect(Collectors.toSet());
        assertEquals(words(sorts), named);
        assertEquals(words(hints), codes(Set.copyOf(found.hints())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # places         ; service ; sorts
        site             ;         ; ''
        site             ; gp      ; gp
        general          ;         ; ''
        general          ; gp      ; gp
        mind             ; gp      ; gp HOSP 283Q00000X
        site cardiology  ;         ; ''
        site cardiology  ; gp      ; gp CARD
        ours             ; gp      ; gp HOSP 4711
        cardiology untyped ;         ; ''
        untyped cardiology ;         ; ''
        untyped cardiology ; gp      ; gp CARD
        untyped            ;         ; ''
        cardiology alone ;         ; CARD gp
        """)
    @DisplayName("R58.7 R59 a site is no department; each place must name one where the visit does not say its service")
    void missesDepartments(String places, String service, String sorts) {
        String said = service == null ? "" : "'serviceType':{'coding':[{'code':'" + service + "'}]},";
        var found = department(said + locations(places.split(" ")));
        assertEquals(
                words(sorts),
                found.concepts().stream()
                        .flatMap(concept -> codes(concept.codings()).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("R58.7 R59 the service of the visit of which it is a part tells of a place without a sort, too")
    void knowsPlacesByTheWhole() {
        String whole =
                "{'resourceType':'Encounter','id':'whole','status':'finished','subject':{'reference':'Patient/p1'},"
                        + "'serviceType':{'coding':[{'code':'gp'}]}}";
        var found = department(locations("untyped") + ",'partOf':{'reference':'Encounter/whole'}", whole);
        assertEquals(1, found.concepts().size());
    }

    @Test
    @DisplayName("R58.7 the sort of the visit of which it is a part hints, too")
    void readsSortOfTheWhole() {
        String whole =
                "{'resourceType':'Encounter','id':'whole','status':'finished','subject':{'reference':'Patient/p1'},"
                        + "'type':[{'coding':[{'system':'s','code':'t'}]}]}";
        var found =
                department("'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'reference':'Encounter/whole'}", whole);
        assertEquals(Set.of("t"), codes(Set.copyOf(found.hints())));
    }

    @Test
    @DisplayName("R58.7 R59 two codes of one department are one, a place's own sort is another")
    void tellsDepartmentsApart() {
        var found = department("'serviceType':{'coding':[{'code':'gp'},{'system':'urn:ours','code':'A'}]},"
                + "'location':[{'location':{'reference':'Location/ward'}}]");
        assertEquals(
                Set.of(Set.of("gp", "A"), Set.of("PSY")),
                found.concepts().stream()
                        .map(CodeableConcept::codings)
                        .map(DepartmentsTest::codes)
                        .collect(Collectors.toSet()));
    }
}
