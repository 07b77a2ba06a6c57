package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.account.Accounts;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import jakarta.json.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions over the wire. */
class SessionHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension()
            .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .account(TestAccount.patient("robin", "p1"))
            .account(TestAccount.patient("kim", "p2"))
            .account(TestAccount.patient("sasha", "p3"));

    private static final String SESSION = "api/v1/session";
    private static final String OWN = "api/v1/account/sessions";

    private final MutableClock clock = PORTAL.clock();

    @Test
    @DisplayName("S30 a session works at 19:59.999 and is 401 at 20:00.000; the cookie goes")
    void endsAfterTwentyMinutes() {
        PortalClient robin = PORTAL.loggedIn("robin");
        clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertEquals(200, robin.get(SESSION).status());
        clock.advance(Duration.ofMillis(1));

        PortalAnswer answer = robin.get("api/v1/patients");

        assertEquals("session-ended", answer.code());
        assertEquals(401, answer.status());
        assertTrue(cookie(answer).contains("Max-Age=0"), cookie(answer));
    }

    @ParameterizedTest(name = "{0} {1}, background {2}: extends {3}")
    @DisplayName(
            "S31 every request of a person extends the session; asking for the session and what pages send by themselves do not")
    @CsvSource({
        "GET,  api/v1/patients,             , true",
        "HEAD, api/v1/patients,             , true",
        "GET,  api/v1/navigation,           , true",
        "GET,  api/v1/limits,               , true",
        "GET,  api/v1/account/sessions,     , true",
        "GET,  api/v1/patients/none/notes,  , true",
        "GET,  api/v1/staff/audit,          , true",
        "POST, api/v1/session/keep-alive,   , true",
        "GET,  api/v1/patients,        false, true",
        "GET,  api/v1/patients,         true, false",
        "GET,  api/v1/patients,         TRUE, false",
        "POST, api/v1/session/keep-alive, true, false",
        "GET,  api/v1/session,              , false",
        "HEAD, api/v1/session,              , false",
        "GET,  api/v1/session/,             , false",
        "GET,  api/v1/session;v=1,          , false"
    })
    void extendsByActivity(String method, String path, String background, boolean extending) {
        PortalClient robin = PORTAL.loggedIn("robin");
        clock.advance(Duration.ofMinutes(15));
        var request = robin.request(path).method(method, BodyPublishers.noBody());
        if (background != null) {
            request.header("Portico-Background", background);
        }

        robin.send(request);

        clock.advance(Duration.ofMinutes(15));
        assertEquals(extending ? 200 : 401, robin.get(SESSION).status());
    }

    @Test
    @DisplayName("S32 S33 the session says when it warns and when it ends, which is at twelve hours at the latest")
    void tellsItsTimes() {
        OffsetDateTime start = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        PortalClient robin = PORTAL.client();
        var opened = robin.logIn("robin", TestAccount.PASSWORD).json();
        assertEquals(1_200, opened.getInt("idleTimeoutSeconds"));
        assertEquals(1_080, opened.getInt("warnAtSeconds"));
        assertEquals(start.plusMinutes(20), OffsetDateTime.parse(opened.getString("expiresAt")));

        for (int quarter = 1; quarter < 48; quarter++) {
            clock.advance(Duration.ofMinutes(15));
            assertEquals(200, robin.post(SESSION + "/keep-alive", "{}").status());
        }

        var last = robin.get(SESSION).json();
        assertEquals(start.plusHours(12), OffsetDateTime.parse(last.getString("expiresAt")));
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertEquals(200, robin.get(SESSION).status());
        clock.advance(Duration.ofMillis(1));
        assertEquals(401, robin.get(SESSION).status());
    }

    @Test
    @DisplayName("S34 log-out kills the session on the server and clears the browser; the cookie replayed is 401")
    void logsOut() {
        PortalClient robin = PORTAL.loggedIn("robin");
        String cookie = robin.cookie().orElseThrow();

        PortalAnswer answer = robin.delete(SESSION);

        assertEquals(204, answer.status());
        assertEquals(
                "\"cache\", \"cookies\", \"storage\"",
                answer.headers().firstValue("Clear-Site-Data").orElseThrow());
        assertTrue(cookie(answer).matches("__Secure-portico=; .*; Max-Age=0"), cookie(answer));
        PortalClient replaying = PORTAL.client();
        replaying.cookie(cookie);
        assertEquals(401, replaying.get(SESSION).status());
        assertEquals("session-ended", robin.delete(SESSION).code(), "out is out");
    }

    @Test
    @DisplayName("S35 a log-in never keeps the id that the client came with, living, dead or planted")
    void getsANewIdAtLogIn() {
        PortalClient robin = PORTAL.loggedIn("robin");
        String first = robin.cookie().orElseThrow();
        robin.logIn("robin", TestAccount.PASSWORD);
        PortalClient old = PORTAL.client();
        old.cookie(first);
        PortalClient planted = PORTAL.client();
        planted.cookie("__Secure-portico=" + "A".repeat(43));
        planted.logIn("robin", TestAccount.PASSWORD);

        assertNotEquals(first, robin.cookie().orElseThrow());
        assertEquals(401, old.get(SESSION).status());
        assertNotEquals("__Secure-portico=" + "A".repeat(43), planted.cookie().orElseThrow());
        assertEquals(200, planted.get(SESSION).status());
    }

    @Test
    @DisplayName("S36 people see their sessions on all devices, newest first, and end one; nobody else's")
    void endsOwnSessions() {
        PortalClient phone = PORTAL.loggedIn("kim");
        clock.advance(Duration.ofMinutes(1));
        PortalClient desk = PORTAL.loggedIn("kim");
        String foreign = id(items(PORTAL.loggedIn("robin")), 0);
        JsonArray sessions = items(desk);
        assertEquals(2, sessions.size());
        assertTrue(sessions.getJsonObject(0).getBoolean("current"));
        assertFalse(sessions.getJsonObject(1).getBoolean("current"));

        for (String id : List.of(foreign, UUID.randomUUID().toString(), "no-id")) {
            assertEquals("record-not-available", desk.delete(OWN + "/" + id).code(), id);
        }
        assertEquals(204, desk.delete(OWN + "/" + id(sessions, 1)).status());

        assertEquals(401, phone.get(SESSION).status());
        assertEquals(1, items(desk).size());
    }

    @Test
    @DisplayName("S36 whoever ends the session that asks is out")
    void endsTheSessionThatAsks() {
        PortalClient kim = PORTAL.loggedIn("kim");
        String current = items(kim).stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getBoolean("current"))
                .map(item -> item.getString("id"))
                .findFirst()
                .orElseThrow();

        assertEquals(204, kim.delete(OWN + "/" + current).status());

        assertEquals(401, kim.get(SESSION).status());
    }

    @Test
    @DisplayName("S36 a disabled account is out with its next request, and enabling it brings no session back")
    void endsSessionsOfDisabledAccounts() {
        PortalClient sasha = PORTAL.loggedIn("sasha");
        Accounts accounts = PORTAL.server().bean(Accounts.class);
        String id = accounts.byUsername("sasha").orElseThrow().id();

        accounts.enable(id, false);
        assertEquals(401, sasha.get(SESSION).status());
        accounts.enable(id, true);
        assertEquals(401, sasha.get(SESSION).status());
    }

    @Test
    @DisplayName("S37 S38 the cookie is Secure, HttpOnly, SameSite and for the portal alone; it is the only way in")
    void setsASafeCookie() {
        PortalClient robin = PORTAL.client();
        PortalAnswer answer = robin.logIn("robin", TestAccount.PASSWORD);

        assertTrue(
                cookie(answer)
                        .matches("__Secure-portico=[A-Za-z0-9_-]{43}; Path=/portal; Secure; HttpOnly; SameSite=Lax"),
                cookie(answer));
        assertEquals(1, answer.headers().allValues("Set-Cookie").size());
        assertFalse((answer.headers() + answer.body())
                .toLowerCase(java.util.Locale.ROOT)
                .contains("jsessionid"));
        String token = cookie(answer).replaceAll("__Secure-portico=|;.*", "");
        assertFalse(answer.body().contains(token));
        for (String path : List.of(
                SESSION + ";jsessionid=" + token,
                SESSION + ";__Secure-portico=" + token,
                SESSION + "?__Secure-portico=" + token)) {
            assertEquals(401, PORTAL.client().get(path).status(), path);
        }
        assertEquals(
                List.of(),
                robin.get("api/v1/patients").headers().allValues("Set-Cookie"),
                "said once, not with each answer");
    }

    private static JsonArray items(PortalClient client) {
        return jakarta.json.Json.createReader(
                        new java.io.StringReader(client.get(OWN).body()))
                .readObject()
                .getJsonArray("items");
    }

    private static String id(JsonArray sessions, int index) {
        return sessions.getJsonObject(index).getString("id");
    }

    private static String cookie(PortalAnswer answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
