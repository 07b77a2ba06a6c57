package health.portico.source.fhir;

import static health.portico.source.fhir.Fixture.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.Encounter;
import health.portico.api.record.EncounterClass;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {
    @TempDir
    Path folder;

    private Encounter visit(String members, String... others) {
        String visit = "{'resourceType':'Encounter','id':'v','subject':{'reference':'Patient/p1'}," + members + "}";
        var all = new java.util.ArrayList<>(java.util.List.of(others));
        all.add(visit);
        return Fixture.item(lines(folder, all), Encounter.class, Category.ENCOUNTERS, "Encounter.v");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        AMB,       ,                                OFFICE
        IMP,       ,                                INPATIENT
        ACUTE,     ,                                INPATIENT
        NONACUTE,  ,                                INPATIENT
        OBSENC,    ,                                INPATIENT
        SS,        ,                                INPATIENT
        EMER,      ,                                EMERGENCY
        HH,        ,                                HOME
        FLD,       ,                                HOME
        VR,        http://snomed.info/sct|448337001, VIDEO
        VR,        http://snomed.info/sct|185317003, TELEPHONE
        VR,        http://snomed.info/sct|1,         UNKNOWN
        VR,        ,                                UNKNOWN
        AMB,       http://snomed.info/sct|185317003, TELEPHONE
        AMB,       http://snomed.info/sct|386472008, TELEPHONE
        AMB,       http://www.ama-assn.org/go/cpt|99441, TELEPHONE
        IMP,       http://snomed.info/sct|185317003, TELEPHONE
        AMB,       http://snomed.info/sct|185347001, OFFICE
        AMB,       http://www.ama-assn.org/go/cpt|98009, TELEPHONE
        AMB,       urn:ours|17,                     UNKNOWN
        HH,        urn:ours|17,                     UNKNOWN
        EMER,      urn:ours|17,                     UNKNOWN
        IMP,       urn:ours|17,                     INPATIENT
        PRENC,     ,                                UNKNOWN
        amb,       ,                                UNKNOWN
        """)
    @DisplayName("R58.4 R61 class and type of a visit say how they met")
    void readsClass(String act, String type, EncounterClass expected) {
        String types =
                type == null ? "" : ",'type':[{'coding':[{'system':'" + type.replace("|", "','code':'") + "'}]}]";
        String members = "'status':'finished','class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode',"
                + "'code':'" + act + "'}" + types;
        assertEquals(expected, visit(members).facts().encounterClass());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        'type':[{'text':'Telephone consultation'}];                                          TELEPHONE
        'type':[{'coding':[{'system':'urn:ours','code':'7','display':'TELEFON'}]}];          TELEPHONE
        'type':[{'text':'Consulta telef\u00f3nica'}];                                        TELEPHONE
        'type':[{'text':'Tele\u0301fono'}];                                                  TELEPHONE
        'type':[{'coding':[{'system':'http://snomed.info/sct','code':'1'}],'text':'By phone'}]; TELEPHONE
        'serviceType':{'text':'Telephone advice'};                                           TELEPHONE
        'type':[{'text':'Consultation'}];                                                    UNKNOWN
        'type':[{'coding':[{'system':'http://snomed.info/sct','code':'1'}]},{'text':'Other'}]; UNKNOWN
        'type':[{'coding':[{'system':'http://snomed.info/sct','code':'1'},{'code':'2'}]}];   OFFICE
        """)
    @DisplayName("R58.4 R59 R61 words tell a telephone visit; a type without a known code may be one")
    void readsWords(String type, EncounterClass expected) {
        String members = "'status':'finished','class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode',"
                + "'code':'AMB'}," + type;
        assertEquals(expected, visit(members).facts().encounterClass());
    }

    @ParameterizedTest
    @CsvSource({
        "finished,YES",
        "planned,NO",
        "arrived,NO",
        "triaged,NO",
        "in-progress,NO",
        "onleave,NO",
        "cancelled,NO",
        "unknown,UNKNOWN",
        "whatever,UNKNOWN"
    })
    @DisplayName("R58.2 only a finished visit is closed")
    void readsStatus(String status, Answer closed) {
        assertEquals(closed, visit("'status':'" + status + "'").facts().closed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        'appointment':[{'reference':'Appointment/1'}];  YES
        'appointment':[{'identifier':{'value':'7'}}];   YES
        'appointment':[{'display':'Tuesday'}];          NO
        'appointment':[];                               NO
        'length':{};                                    NO
        """, quoteCharacter = '`')
    @DisplayName("R61 a visit is scheduled if it names its appointment")
    void readsAppointment(String members, Answer scheduled) {
        assertEquals(scheduled, visit("'status':'finished'," + members).facts().scheduled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        'serviceType':{'coding':[{'code':'psych'}]};                                          psych
        'location':[{'location':{'reference':'Location/l1'}}];                                PSY
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'reference':'Location/l1'}}]; PSY,gp
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'reference':'Location/gone'}}]; ``
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'display':'East wing'}}]; ``
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{}}];                ``
        'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'reference':'Encounter/psy'};      PSY,gp
        'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'reference':'Encounter/psy2'};     ``
        'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'reference':'Encounter/gone'};     ``
        'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'display':'Psychiatric stay'};     ``
        'serviceType':{'coding':[{'code':'gp'}]},'partOf':{'reference':'Encounter/v'};        ``
        'serviceType':{'text':'Psychiatry'};                                                  ``
        'serviceType':{'text':'Psychiatry'},'location':[{'location':{'reference':'Location/l1'}}]; ``
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'reference':'Location/l2'}}]; ``
        'serviceType':{'coding':[{'code':'gp'}]},'location':[{'location':{'reference':'Location/l3'}}]; ``
        'length':{};                                                                          ``
        """, quoteCharacter = '`')
    @DisplayName("R58.7 R59 a department has the codes of service and places; words without a code are unknown")
    void readsDepartment(String members, String codes) {
        var visit = visit(
                "'status':'finished'," + members,
                "{'resourceType':'Encounter','id':'psy','status':'finished','subject':{'reference':'Patient/p1'},"
                        + "'location':[{'location':{'reference':'Location/l1'}}]}",
                "{'resourceType':'Encounter','id':'psy2','status':'finished','subject':{'reference':'Patient/p1'},"
                        + "'serviceType':{'text':'Psychiatry'}}",
                "{'resourceType':'Location','id':'l1','type':[{'coding':[{'code':'PSY'}]}]}",
                "{'resourceType':'Location','id':'l2','type':[{'text':'Psychiatry'}]}",
                "{'resourceType':'Location','id':'l3','type':'Psychiatry'}");
        var found = visit.facts().department().sorts().codings().stream()
                .map(Coding::code)
                .collect(Collectors.toSet());
        assertEquals(codes.isEmpty() ? Set.of() : Set.of(codes.split(",")), found);
    }
}
