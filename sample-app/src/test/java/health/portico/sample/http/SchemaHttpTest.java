package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the portal answers is what its contract describes, down to the last member. */
class SchemaHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    private static Contract contract = new Contract(JsonObject.EMPTY_JSON_OBJECT);

    @BeforeAll
    static void readContract() {
        contract = new Contract(PORTAL.client().get("api/v1/openapi.json").json());
    }

    @TestFactory
    @DisplayName("every list, and the first items of each kind with all that their own page shows, are as described")
    Stream<DynamicTest> describesRecords() {
        PortalClient patient = PORTAL.loggedIn("patient");
        String record = "api/v1/patients/" + Expectations.patient("patient") + "/";
        return Category.ALL.stream()
                .map(category -> DynamicTest.dynamicTest(category.name(), () -> {
                    PortalAnswer list = patient.get(record + category + "?limit=100");
                    assertEquals(200, list.status());
                    contract.check("Page", list);
                    Set<String> kinds = new HashSet<>();
                    for (JsonObject item : list.json().getJsonArray("items").getValuesAs(JsonObject.class)) {
                        if (kinds.add(item.getString("kind"))) {
                            contract.check("Item", patient.get(record + category + "/" + item.getString("id")));
                        }
                    }
                }));
    }

    @ParameterizedTest(name = "{1} as {0} is {2}")
    @DisplayName("what is no record is as described")
    @CsvSource({
        "patient,    session,                                      Session",
        "patient,    account/sessions,                             Sessions",
        "patient,    account/settings,                             Settings",
        "patient,    patients/{patient}/update-requests,           Requests",
        "records,    staff/requests,                               StaffRequests",
        "patient,    patients,                                     Patients",
        "proxy,      patients,                                     Patients",
        "doctor,     patients,                                     Patients",
        "patient,    navigation,                                   Navigation",
        "compliance, navigation,                                   Navigation",
        "patient,    limits,                                       Limits",
        "patient,    health,                                       Health",
        "patient,    health/live,                                  Live",
        "patient,    patients/{patient}/demographics,              Demographics",
        "patient,    patients/{patient}/access-log,                AccessLog",
        "patient,    patients/{patient}/proxies,                   Proxies",
        "records,    patients/{patient}/proxies,                   Proxies",
        "proxy,      account/proxies,                              OwnProxies",
        "records,    staff/proxies,                                StaffProxies",
        "patient,    patients/{patient}/external-accounts,         ExternalAccounts",
        "teen,       patients/{teen}/share-codes,                  ShareCodes",
        "patient,    patients/{patient}/search?q=blood,            Page",
        "patient,    patients/{patient}/results?code=http://loinc.org%7C3016-3, Page",
        "patient,    patients/{patient}/notices/results,           Notices",
        "doctor,     patients/{patient}/notices/results,           Notices",
        "support,    staff/patients?query=a,                       FoundPatients",
        "doctor,     staff/results?state=withheld,                 WithheldResults",
        "compliance, staff/patients/{patient}/decisions?viewer=self, Decisions",
        "doctor,     staff/patients/{patient}/decisions?viewer=self, Decisions",
        "records,    staff/patients/{patient}/viewers,              Perspectives",
        "records,    staff/patients/{patient}/decisions?viewer=share&category=results, Decisions",
        "patient,    plugins/devices/patients/{patient}/connections, DeviceConnections",
        "patient,    plugins/devices/patients/{patient}/readings,   DeviceReadings",
        "compliance, staff/audit?limit=50,                         AuditEntries"
    })
    void describesTheRest(String logIn, String path, String schema) {
        PortalAnswer answer = PORTAL.loggedIn(logIn)
                .get("api/v1/"
                        + path.replace("{patient}", Expectations.patient("patient"))
                                .replace("{teen}", Expectations.patient("teen")));

        assertEquals(200, answer.status(), answer::body);
        contract.check(schema, answer);
    }

    @Test
    @DisplayName("what a share code and its guest are answered is as described")
    void describesSharing() {
        PortalClient teen = PORTAL.loggedIn("teen");
        String record = "api/v1/patients/" + Expectations.patient("teen");
        PortalAnswer issued = teen.post(record + "/share-codes", "{\"recipientName\":\"Dr. Kim Sample\"}");
        contract.check("ShareCode", issued);
        PortalClient guest = PORTAL.client();
        String born = teen.get(record + "/demographics").json().getString("birthDate");
        PortalAnswer opened = guest.post(
                "api/v1/share/session",
                "{\"code\":\"" + issued.json().getString("code") + "\",\"birthDate\":\"" + born + "\"}");
        contract.check("ShareSession", opened);
        contract.check("SharedRecord", guest.get("api/v1/share/record"));
        contract.check("ShareCodes", teen.get(record + "/share-codes"));
    }

    @Test
    @DisplayName("the document that is served is the committed one, with the operations of plugins beside")
    void servesCommittedDocument() throws IOException {
        JsonObject committed;
        try (InputStream in = Files.newInputStream(Path.of("..", "docs", "reference", "openapi.json"))) {
            committed = Json.createReader(in).readObject();
        }
        JsonObject served = contract.document();

        committed.getJsonObject("components").forEach((sort, named) -> named.asJsonObject()
                .forEach((name, described) -> assertEquals(
                        described,
                        served.getJsonObject("components").getJsonObject(sort).get(name),
                        name)));
        served.getJsonObject("paths")
                .forEach((path, item) -> assertTrue(
                        path.startsWith("/plugins/")
                                || item.equals(committed.getJsonObject("paths").get(path)),
                        path));
        assertTrue(served.getJsonObject("paths")
                .keySet()
                .containsAll(committed.getJsonObject("paths").keySet()));
    }

    @Test
    void answersItsFormInTwoLanguages() {
        PortalClient client = PORTAL.client();

        assertTrue(client.get("log-in").body().contains("<html lang=\"en\">"));
        assertTrue(client.send(client.request("log-in")
                        .header("Accept-Language", "es-MX")
                        .GET())
                .body()
                .contains("<html lang=\"es-US\">"));
    }
}
