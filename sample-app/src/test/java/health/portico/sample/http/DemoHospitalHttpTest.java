package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoHospitalHttpTest {
    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    @TestFactory
    @DisplayName(
            "R58 R19 R22 R29 every item of the demo hospital that shows a rule is decided as its page says, for the reasons it says")
    Stream<DynamicTest> decidesAsPromised() {
        PortalClient compliance = PORTAL.loggedIn("compliance");
        Map<String, Map<String, JsonObject>> decisions = new HashMap<>();
        return Expectations.all().stream()
                .map(expected -> DynamicTest.dynamicTest(expected.item(), () -> {
                    JsonObject decision = decisions
                            .computeIfAbsent(expected.patient(), patient -> decisions(compliance, patient, "self"))
                            .get(expected.item());
                    assertEquals(expected.visible(), decision.getBoolean("visible"), expected.shows());
                    Set<String> hiddenBy = texts(decision, "hiddenBy");
                    assertEquals(expected.hiddenBy(), hiddenBy, expected.shows());
                }));
    }

    @TestFactory
    @DisplayName("R40 S40 what is decided to be hidden is a 404 like an absent item, what is visible is served")
    Stream<DynamicTest> servesAsDecided() {
        Map<String, PortalClient> clients = new HashMap<>();
        return Expectations.all().stream()
                .filter(expected -> !Expectations.logIn(expected.patient()).isEmpty())
                .map(expected -> DynamicTest.dynamicTest(expected.item(), () -> {
                    PortalClient client =
                            clients.computeIfAbsent(Expectations.logIn(expected.patient()), PORTAL::loggedIn);
                    String list = "api/v1/patients/" + expected.patient() + "/" + expected.category() + "/";
                    var answer = client.get(list + expected.item());
                    var absent = client.get(list + "Nothing.at-all");
                    assertEquals(expected.visible() ? 200 : 404, answer.status(), expected.shows());
                    if (!expected.visible()) {
                        assertEquals(absent.masked(), answer.masked());
                        assertEquals(
                                absent.headers().map().keySet(),
                                answer.headers().map().keySet());
                    }
                }));
    }

    @Test
    @DisplayName("R43 R46 the proxy opens the adult and the child, and nobody else")
    void opensProxiedPatients() {
        PortalClient proxy = PORTAL.loggedIn("proxy");

        Set<String> proxied = new TreeSet<>();
        array(proxy.get("api/v1/patients").body()).stream()
                .filter(patient -> patient.getString("relationship").equals("proxy"))
                .forEach(patient -> proxied.add(patient.getString("id")));

        assertEquals(new TreeSet<>(Set.of(Expectations.patient("patient"), Expectations.patient("child"))), proxied);
        assertEquals(
                404,
                proxy.get("api/v1/patients/" + Expectations.patient("teen") + "/results")
                        .status());
    }

    @Test
    @DisplayName(
            "R60 a proxy sees no note of anybody, a patient of 15 none of their own, one who turns 18 today sees theirs")
    void keepsNotesToAdults() {
        assertAll(
                () -> assertEquals(0, total("proxy", "patient", "notes")),
                () -> assertEquals(0, total("proxy", "child", "notes")),
                () -> assertEquals(0, total("teen", "teen", "notes")),
                () -> assertTrue(total("turning18", "turning18", "notes") > 0),
                () -> assertTrue(total("patient", "patient", "notes") > 0));
    }

    @Test
    @DisplayName("R39 R40 what a share would show is visible to the patient, in every category")
    void showsGuestsNoMoreThanPatients() {
        PortalClient compliance = PORTAL.loggedIn("compliance");
        String patient = Expectations.patient("patient");
        Map<String, JsonObject> self = decisions(compliance, patient, "self");
        Map<String, JsonObject> share = decisions(compliance, patient, "share");

        share.forEach((item, decision) ->
                assertFalse(decision.getBoolean("visible") && !self.get(item).getBoolean("visible"), item));
        assertTrue(share.values().stream().anyMatch(decision -> decision.getBoolean("visible")));
    }

    @Test
    @DisplayName("R58.8 what-if: the notes of the one who is 15 open on the 18th birthday, and not a day before")
    void opensNotesOnTheBirthday() {
        PortalClient compliance = PORTAL.loggedIn("compliance");
        String path =
                "api/v1/staff/patients/" + Expectations.patient("teen") + "/decisions?viewer=self&category=notes&at=";

        assertEquals(
                0, visible(compliance.get(path + "2029-05-19T23:59:59-07:00").body()));
        assertTrue(visible(compliance.get(path + "2029-05-20T00:00:00-07:00").body()) > 0);
    }

    private static long visible(String body) {
        return array(body).stream().filter(d -> d.getBoolean("visible")).count();
    }

    private static int total(String logIn, String part, String category) {
        return PORTAL.loggedIn(logIn)
                .get("api/v1/patients/" + Expectations.patient(part) + "/" + category)
                .json()
                .getInt("total");
    }

    private static Map<String, JsonObject> decisions(PortalClient staff, String patient, String viewer) {
        Map<String, JsonObject> byItem = new HashMap<>();
        var answer = staff.get("api/v1/staff/patients/" + patient + "/decisions?viewer=" + viewer);
        assertEquals(200, answer.status(), answer.body());
        array(answer.body()).forEach(decision -> byItem.put(decision.getString("itemId"), decision));
        return byItem;
    }

    private static List<JsonObject> array(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static Set<String> texts(JsonObject object, String name) {
        return new TreeSet<>(object.getJsonArray(name).getValuesAs(JsonString::getString));
    }
}
