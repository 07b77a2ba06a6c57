package health.portico.sample.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking an app as a patient, a browser and an OAuth library do it. */
class AppHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = Cottage.portal();

    private static final String RECORD = "api/v1/patients/p1/";

    @BeforeAll
    static void fill() {
        Cottage.fill(PORTAL);
    }

    @BeforeEach
    void begin() {
        Cottage.later(PORTAL.clock());
    }

    @Test
    @DisplayName(
            "R70 R69 R71 R17 a patient logs in, allows some of what an app asks for, and removes it: its next request is refused")
    void linksAndRemoves() {
        var app = Cottage.phoneApp(PORTAL);
        var phone = new Phone(PORTAL.server().uri());
        var sent = phone.get(app.question(HealthApp.SCOPE));
        assertEquals("303 /portal/log-in?next=oauth/authorize", place(sent));
        var back = phone.logIn("log-in?next=oauth/authorize", "robin", TestAccount.PASSWORD);
        assertEquals("303 /portal/oauth/authorize", place(back));
        var page = phone.get("oauth/authorize").body();
        assertTrue(page.contains("Heart Diary asks to read parts of your record."), page);
        assertEquals(8, Phone.ticked(page).size());

        var code = app.code(phone.answer(page, "allow", List.of("results", "demographics")));
        var tokens = app.redeem(code);
        assertEquals("tokens", HealthApp.outcome(tokens));
        assertEquals("p1", tokens.toSuccessResponse().getCustomParameters().get("patient"));
        var reader = Reader.of(PORTAL.client(), tokens);
        assertEquals("1", reader.get(RECORD + "results").json().get("total").toString());
        assertEquals("200", reader.outcome(RECORD + "results/o1"));
        assertEquals("200", reader.outcome(RECORD + "demographics"));
        assertEquals("403 role-not-allowed", reader.outcome(RECORD + "medications"));

        var robin = PORTAL.loggedIn("robin");
        var link = links(robin.get(RECORD + "links").json()).get(0);
        assertEquals(
                "core app Heart Diary",
                link.getString("plugin") + " " + link.getString("kind") + " " + link.getString("name"));
        assertEquals(
                "[\"Name, birth date and addresses\",\"Laboratory results\"]",
                link.getJsonArray("shares").toString());
        assertTrue(link.containsKey("lastUsed"), link::toString);
        assertEquals(
                204, robin.delete(RECORD + "links/core/" + link.getString("id")).status());
        assertEquals("401 access-token-not-accepted", reader.outcome(RECORD + "results"));
        assertEquals("400 invalid_grant", HealthApp.outcome(app.refresh(Reader.refreshToken(tokens))));
        assertEquals(List.of(), links(robin.get(RECORD + "links").json()));
    }

    @Test
    @DisplayName(
            "R69 R71 whatever an app asks for, notes, visits, messages, documents, settings and staff's desks stay closed, and a search finds nothing of them")
    void givesNoMore() {
        var reader = allowed(
                Cottage.phoneApp(PORTAL), "patient/*.rs patient/*.cruds user/*.rs patient/DocumentReference.rs");

        for (var closed : List.of(
                "notes",
                "encounters",
                "messages",
                "documents",
                "upcoming",
                "reminders",
                "links",
                "share-codes",
                "proxies",
                "access-log",
                "notices/results",
                "notes/n1",
                "encounters/e1",
                "demographics/x")) {
            assertTrue(reader.outcome(RECORD + closed).matches("403 role-not-allowed|404 not-found"), closed);
        }
        for (var closed : List.of(
                "api/v1/patients",
                "api/v1/session",
                "api/v1/account/settings",
                "api/v1/account/sessions",
                "api/v1/navigation",
                "api/v1/staff/audit",
                "api/v1/plugins/notes/patients/p1/encounters/e1/notes")) {
            assertEquals("403 role-not-allowed", reader.outcome(closed), closed);
        }
        var found = reader.get(RECORD + "search?q=words");
        assertEquals("0", found.json().get("total").toString());
        var item = reader.get(RECORD + "results/o1").body();
        assertFalse(item.contains("e1") || item.contains("words of a note"), item);
        assertEquals(
                403,
                PORTAL.client()
                        .send(PORTAL.client()
                                .request(RECORD + "search")
                                .header("Authorization", "Bearer " + reader.token())
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"q\":\"glucose\"}")))
                        .status());
    }

    @Test
    @DisplayName("S55 R71 the patient's access log and the audit log name the app, each look and its end")
    void namesTheApp() {
        var reader = allowed(Cottage.serverApp(PORTAL), "patient/Observation.rs");
        reader.get(RECORD + "results");

        var look = links(PORTAL.loggedIn("robin")
                        .get(RECORD + "access-log?limit=1")
                        .json())
                .get(0);
        assertEquals(
                "Clinic Cloud APP record.view",
                look.getString("viewer") + " " + look.getString("role") + " " + look.getString("action"));
        var audit = PORTAL.loggedIn("audit");
        assertTrue(links(audit.get("api/v1/staff/audit?action=record.list").json()).stream()
                .anyMatch(entry -> entry.getString("actor").startsWith("app:")));
        assertTrue(links(audit.get("api/v1/staff/audit?action=app.link").json()).stream()
                .anyMatch(entry -> entry.getString("detail").equals("clinic-cloud")));
    }

    @Test
    @DisplayName("R70 who denies, and who ticks nothing, gives nothing")
    void deniesAccess() {
        var app = Cottage.phoneApp(PORTAL);
        var phone = Cottage.loggedIn(PORTAL, "robin");
        var page = phone.get(app.question(HealthApp.SCOPE)).body();

        var none = phone.answer(page, "allow", List.of());
        assertEquals(422, none.status());
        assertTrue(none.body().contains("Tick at least one part of your record"), none::body);
        assertEquals(422, phone.answer(page, "allow", List.of("notes")).status());
        assertEquals("access_denied", HealthApp.error(phone.answer(page, "deny", List.of("results"))));
        assertEquals(
                403,
                phone.answer(
                                page.replaceAll("name=\"token\" value=\"..", "name=\"token\" value=\"00"),
                                "allow",
                                List.of("results"))
                        .status());
    }

    @Test
    @DisplayName("R70 R46 proxies and staff get a clear page, in their language, and are sent nowhere")
    void isForPatientsAlone() {
        for (var other : List.of("alex", "desk")) {
            var refused = Cottage.loggedIn(PORTAL, other)
                    .get(Cottage.phoneApp(PORTAL).question(HealthApp.SCOPE) + "&language=es");
            assertEquals(403, refused.status());
            assertTrue(refused.headers().firstValue("Location").isEmpty());
            assertTrue(refused.body().contains("Solo los pacientes"), refused::body);
        }
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName(
            "R70 what is wrong with a request of a registered app, the app is told; of anybody else nobody is sent anywhere (RFC 6749, 4.1.2.1)")
    @CsvSource(delimiter = '|', textBlock = """
            response_type=code           | response_type=token       | unsupported_response_type
            response_type=code&          | ''                        | invalid_request
            code_challenge_method=S256   | code_challenge_method=plain | invalid_request
            code_challenge=              | x=                        | invalid_request
            scope=                       | scope=nothing+            | invalid_scope
            scope=                       | scope=x&scope=            | invalid_request
            aud=                         | aud=https://evil.example/ | invalid_request
            aud=                         | x=                        | invalid_request
            state=state                  | state=%C3%A9              | invalid_request
            client_id=heart-diary        | client_id=nobody          | nowhere
            heart%3A%2Fback              | heart%3A%2Fback2          | nowhere
            org.example.heart%3A%2Fback  | https%3A%2F%2Fevil.example | nowhere
            redirect_uri=                | x=                        | nowhere
            client_id=                   | client_id=a&client_id=    | nowhere
            """)
    void answersWrongRequests(String right, String wrong, String outcome) {
        var question = Cottage.phoneApp(PORTAL).question("patient/Condition.rs");
        assertTrue(question.contains(right), question);
        var asked = outcome.equals("invalid_scope")
                ? question.replaceAll("scope=[^&]*", "scope=nothing")
                : question.replace(right, wrong);
        var answer = Cottage.loggedIn(PORTAL, "robin").get(asked);

        if (outcome.equals("nowhere")) {
            assertEquals(400, answer.status());
            assertTrue(answer.headers().firstValue("Location").isEmpty());
        } else {
            assertEquals(outcome, HealthApp.error(answer));
            assertTrue(answer.headers().firstValue("Location").orElseThrow().startsWith("org.example.heart:/back?"));
        }
    }

    @Test
    @DisplayName(
            "R70 an app on a device takes a free port of its machine, and no other path or host there (RFC 8252, 7.3); one elsewhere none")
    void leavesPortsOpen() {
        var app = Cottage.phoneApp(PORTAL);
        var phone = Cottage.loggedIn(PORTAL, "robin");

        assertEquals(
                200,
                phone.get(app.sendingTo("http://127.0.0.1:4711/back").question(HealthApp.SCOPE))
                        .status());
        for (var other : List.of(
                "http://127.0.0.1:4711/other",
                "http://127.0.0.1.evil.example/back",
                "http://localhost:4711/back",
                "http://127.0.0.1:4711@evil.example/back",
                "https://127.0.0.1/back")) {
            assertEquals(
                    400,
                    phone.get(app.sendingTo(other).question(HealthApp.SCOPE)).status(),
                    other);
        }
        var elsewhere = Cottage.serverApp(PORTAL).sendingTo(Cottage.SERVER_BACK.replace(".org/", ".org:8443/"));
        assertEquals(400, phone.get(elsewhere.question(HealthApp.SCOPE)).status());
    }

    @Test
    @DisplayName(
            "R70 S46 the page's policy lets its form lead to the app and nowhere else; no page of another site holds it")
    void letsTheFormLeadToTheApp() {
        var phone = Cottage.loggedIn(PORTAL, "robin");
        assertTrue(policy(phone.get(Cottage.phoneApp(PORTAL).question(HealthApp.SCOPE)))
                .contains("form-action 'self' org.example.heart:;"));
        var policy = policy(phone.get(Cottage.serverApp(PORTAL).question(HealthApp.SCOPE)));
        assertTrue(
                policy.contains("form-action 'self' https://cloud.example.org;")
                        && policy.contains("frame-ancestors 'none'"),
                policy);
    }

    @Test
    @DisplayName(
            "R71 without offline_access a link lasts for ten minutes; with it for ninety days, by the portal's clock, and a log-out changes nothing")
    void lasts() {
        var app = Cottage.phoneApp(PORTAL);
        var phone = Cottage.loggedIn(PORTAL, "robin");
        var once = app.redeem(app.askedBy(phone, "patient/Observation.rs", List.of("results")));
        assertEquals(Optional.empty(), Optional.ofNullable(Reader.refreshToken(once)));
        var tokens = app.redeem(app.askedBy(phone, HealthApp.SCOPE, List.of("results")));
        phone.post("log-out", "");
        PORTAL.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertEquals("200", Reader.of(PORTAL.client(), once).outcome(RECORD + "results"));
        assertEquals("200", Reader.of(PORTAL.client(), tokens).outcome(RECORD + "results"));
        PORTAL.clock().advance(Duration.ofMillis(1));
        assertEquals(
                "401 access-token-not-accepted",
                Reader.of(PORTAL.client(), once).outcome(RECORD + "results"));
        assertEquals(
                "401 access-token-not-accepted",
                Reader.of(PORTAL.client(), tokens).outcome(RECORD + "results"));

        PORTAL.clock().advance(Duration.ofDays(90).minusMinutes(11));
        var again = app.refresh(Reader.refreshToken(tokens));
        assertEquals("200", Reader.of(PORTAL.client(), again).outcome(RECORD + "results"));
        PORTAL.clock().advance(Duration.ofMinutes(1));
        assertEquals(
                "401 access-token-not-accepted",
                Reader.of(PORTAL.client(), again).outcome(RECORD + "results"));
        assertEquals("400 invalid_grant", HealthApp.outcome(app.refresh(Reader.refreshToken(again))));
    }

    @Test
    @DisplayName(
            "R70 the portal tells what an app has to know, and pages of registered origins alone may read it and the record, never with cookies")
    void isDiscovered() {
        var known = PORTAL.client().get(".well-known/smart-configuration").json();
        var base = PORTAL.server().uri().toString().replaceAll("/$", "");
        assertEquals(base, known.getString("issuer"));
        assertEquals(base + "/oauth/token", known.getString("token_endpoint"));
        assertEquals(
                "[\"S256\"]",
                known.getJsonArray("code_challenge_methods_supported").toString());

        var client = PORTAL.client();
        var preflight = client.send(client.request(RECORD + "results")
                .header("Origin", Cottage.PAGE_ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertEquals(Optional.of(Cottage.PAGE_ORIGIN), preflight.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.empty(), preflight.headers().firstValue("Access-Control-Allow-Credentials"));
        var foreign = client.send(client.request(RECORD + "results")
                .header("Origin", "https://evil.example")
                .GET());
        assertEquals(Optional.empty(), foreign.headers().firstValue("Access-Control-Allow-Origin"));
        var strange = client.send(client.request("oauth/token")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=password")));
        assertEquals("403 cross-site-request", strange.status() + " " + strange.code());
        var session = client.send(client.request("api/v1/session")
                .header("Origin", Cottage.PAGE_ORIGIN)
                .GET());
        assertEquals(Optional.empty(), session.headers().firstValue("Access-Control-Allow-Origin"));
        var token = client.send(client.request("oauth/token")
                .header("Origin", Cottage.PAGE_ORIGIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("grant_type=password")));
        assertEquals(
                "400 unsupported_grant_type",
                token.status() + " " + token.json().getString("error"));
        assertEquals(Optional.of(Cottage.PAGE_ORIGIN), token.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("no-store"), token.headers().firstValue("Cache-Control"));
    }

    private static Reader allowed(HealthApp app, String scope) {
        var phone = Cottage.loggedIn(PORTAL, "robin");
        var page = phone.get(app.question(scope)).body();
        return Reader.of(PORTAL.client(), app.redeem(app.code(phone.answer(page, "allow", Phone.ticked(page)))));
    }

    private static List<JsonObject> links(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String policy(PortalAnswer page) {
        assertEquals(200, page.status(), page::body);
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static String place(PortalAnswer answer) {
        return answer.status() + " " + answer.headers().firstValue("Location").orElse("nowhere");
    }
}
