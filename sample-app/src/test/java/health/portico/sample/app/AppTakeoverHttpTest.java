package health.portico.sample.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import health.portico.core.account.Accounts;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has a code or a token that is not theirs, or not theirs any more. */
class AppTakeoverHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = Cottage.portal();

    private static final String RESULTS = "api/v1/patients/p1/results";
    private static final String REFUSED = "400 invalid_grant";

    private HealthApp app;
    private Phone robin;

    @BeforeAll
    static void fill() {
        Cottage.fill(PORTAL);
    }

    @BeforeEach
    void begin() {
        Cottage.later(PORTAL.clock());
        app = Cottage.phoneApp(PORTAL);
        robin = Cottage.loggedIn(PORTAL, "robin");
    }

    @Test
    @DisplayName(
            "R70 a code in the hands of another app, without its verifier or with another address, is refused, and is dead then for the right app too")
    void refusesStolenCodes() {
        var thieves = List.of(
                app.spiedOnBy(Cottage.serverApp(PORTAL)),
                app.forgetting(),
                app.sendingTo("http://127.0.0.1:4711/back"));
        for (var thief : thieves) {
            var code = code();
            assertEquals(REFUSED, HealthApp.outcome(thief.redeem(code)));
            assertEquals(REFUSED, HealthApp.outcome(app.redeem(code)));
        }
    }

    @Test
    @DisplayName(
            "R70 R71 a code works for less than a minute, and once: used again it ends what it began (RFC 6749, 10.5)")
    void endsAReplayedCode() {
        var late = code();
        PORTAL.clock().advance(Duration.ofSeconds(60));
        assertEquals(REFUSED, HealthApp.outcome(app.redeem(late)));

        var code = code();
        PORTAL.clock().advance(Duration.ofSeconds(60).minusMillis(1));
        var tokens = app.redeem(code);
        assertEquals("200", reader(tokens).outcome(RESULTS));
        assertEquals(REFUSED, HealthApp.outcome(app.redeem(code)));
        assertEquals("401 access-token-not-accepted", reader(tokens).outcome(RESULTS));
        assertEquals(REFUSED, HealthApp.outcome(app.refresh(Reader.refreshToken(tokens))));
    }

    @Test
    @DisplayName(
            "R70 twenty uses of one code at the same moment give tokens once, and so do twenty of one refresh token")
    void givesTokensOnce() throws Exception {
        var code = code();
        assertEquals(1, successes(() -> app.redeem(code)));

        var token = Reader.refreshToken(app.redeem(code()));
        assertEquals(1, successes(() -> app.refresh(token)));
    }

    @Test
    @DisplayName("R71 a refresh token that was used already ends the link, whoever sends it (RFC 9700, 4.14.2)")
    void endsAReplayedRefreshToken() {
        var first = app.redeem(code());
        var second = app.refresh(Reader.refreshToken(first));
        assertEquals("200", reader(second).outcome(RESULTS));
        assertEquals("401 access-token-not-accepted", reader(first).outcome(RESULTS));

        assertEquals(REFUSED, HealthApp.outcome(app.refresh(Reader.refreshToken(first))));
        assertEquals("401 access-token-not-accepted", reader(second).outcome(RESULTS));
        assertEquals(REFUSED, HealthApp.outcome(app.refresh(Reader.refreshToken(second))));

        var others = Reader.refreshToken(app.redeem(code()));
        assertEquals(REFUSED, HealthApp.outcome(Cottage.serverApp(PORTAL).refresh(others)));
        assertEquals(REFUSED, HealthApp.outcome(app.refresh(others)));
    }

    @Test
    @DisplayName("R71 an app gives its tokens back, be it one or the other, and another app cannot")
    void revokes() {
        var tokens = app.redeem(code());
        assertEquals(200, Cottage.serverApp(PORTAL).revoke(Reader.refreshToken(tokens)));
        assertEquals(200, app.revoke(new RefreshToken("nonsense")));
        assertEquals("200", reader(tokens).outcome(RESULTS));
        assertEquals(200, app.revoke(Reader.refreshToken(tokens)));
        assertEquals("401 access-token-not-accepted", reader(tokens).outcome(RESULTS));

        var more = app.redeem(code());
        assertEquals(200, app.revoke(more.toSuccessResponse().getTokens().getAccessToken()));
        assertEquals(REFUSED, HealthApp.outcome(app.refresh(Reader.refreshToken(more))));
    }

    @Test
    @DisplayName(
            "S40 somebody else's record is to an app like one that nobody has, list, item, search and demographics")
    void seesNoOtherRecord() {
        var reader = reader(app.redeem(code()));
        for (var rest : List.of("/results", "/results/o2", "/search?q=glucose", "/demographics")) {
            PortalAnswer foreign = reader.get("api/v1/patients/p2" + rest);
            PortalAnswer missing = reader.get("api/v1/patients/nobody" + rest);
            assertEquals("404 record-not-available", foreign.status() + " " + foreign.code());
            assertEquals(missing.masked(), foreign.masked());
        }
    }

    @Test
    @DisplayName("R71 a token counts in its header alone: not in an address, not beside a session, not as a session")
    void readsTokensInTheHeaderAlone() {
        var reader = reader(app.redeem(code()));
        var plain = PORTAL.client();
        assertEquals(401, plain.get(RESULTS + "?access_token=" + reader.token()).status());
        plain.cookie("__Secure-portico=" + reader.token());
        assertEquals(401, plain.get(RESULTS).status());
        var both = PORTAL.client();
        both.cookie(robin.session());
        assertEquals("400 invalid-request", new Reader(both, reader.token()).outcome(RESULTS));
        assertEquals(
                401,
                new Reader(PORTAL.client(), reader.token() + "x").get(RESULTS).status());
        assertEquals(
                401,
                new Reader(PORTAL.client(), "eyJhbGciOiJub25lIn0.e30.")
                        .get(RESULTS)
                        .status());
    }

    @Test
    @DisplayName("S36 R71 a disabled account takes its apps along, at the next request and for good")
    void endsWithTheAccount() {
        var tokens = app.redeem(code());
        var accounts = PORTAL.server().bean(Accounts.class);
        var id = accounts.byUsername("robin").orElseThrow().id();
        accounts.enable(id, false);
        try {
            assertEquals("401 access-token-not-accepted", reader(tokens).outcome(RESULTS));
        } finally {
            accounts.enable(id, true);
        }
        assertEquals("401 access-token-not-accepted", reader(tokens).outcome(RESULTS));
        assertEquals(REFUSED, HealthApp.outcome(app.refresh(Reader.refreshToken(tokens))));
    }

    @Test
    @DisplayName(
            "S7 an app with a secret proves it, one without has none; the twenty-first failure of an address waits")
    void asksForSecrets() {
        var server = Cottage.serverApp(PORTAL);
        var code = server.askedBy(robin, HealthApp.SCOPE, List.of("results"));
        assertEquals(
                "401 invalid_client",
                HealthApp.outcome(
                        server.with("another secret of some forty characters").redeem(code)));
        var nameless = HealthApp.on(PORTAL.server().uri(), Cottage.SERVER, Cottage.SERVER_BACK);
        assertEquals("401 invalid_client", HealthApp.outcome(nameless.redeem(code)));
        assertEquals(
                "401 invalid_client",
                HealthApp.outcome(
                        app.with("a phone has no secret that it could keep").redeem(code)));
        assertEquals("tokens", HealthApp.outcome(server.redeem(code)));

        for (var i = 3; i < 20; i++) {
            var guess = i % 2 == 0
                    ? app.redeem(new AuthorizationCode("x".repeat(43)))
                    : app.refresh(new RefreshToken("x".repeat(22) + "." + "x".repeat(43)));
            assertEquals(REFUSED, HealthApp.outcome(guess));
        }
        assertEquals("429 temporarily_unavailable", HealthApp.outcome(app.redeem(code())));
    }

    @Test
    @DisplayName(
            "S7 wrong codes that somebody sends an app with a secret close it to nobody, nor do the failures of others beside it")
    void leavesAppsWithASecretOpen() {
        var server = Cottage.serverApp(PORTAL);
        for (var i = 0; i < 21; i++) {
            assertEquals(REFUSED, HealthApp.outcome(server.redeem(new AuthorizationCode("x".repeat(43)))));
        }
        for (var i = 0; i < 20; i++) {
            app.redeem(new AuthorizationCode("x".repeat(43)));
        }
        assertEquals("429 temporarily_unavailable", HealthApp.outcome(app.redeem(code())));
        var tokens = server.redeem(server.askedBy(robin, HealthApp.SCOPE, List.of("results")));
        assertEquals("tokens", HealthApp.outcome(server.refresh(Reader.refreshToken(tokens))));
        assertEquals(
                "429 temporarily_unavailable",
                HealthApp.outcome(
                        server.with("another secret of some forty characters").redeem(code())));
    }

    private AuthorizationCode code() {
        return app.askedBy(robin, HealthApp.SCOPE, List.of("results", "demographics"));
    }

    private static Reader reader(TokenResponse tokens) {
        return Reader.of(PORTAL.client(), tokens);
    }

    private static int successes(Callable<TokenResponse> use) throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        try {
            var found = new ArrayList<String>();
            for (var one : threads.invokeAll(java.util.Collections.nCopies(20, use))) {
                found.add(HealthApp.outcome(one.get()));
            }
            assertTrue(
                    found.stream().allMatch(outcome -> outcome.equals("tokens") || outcome.equals(REFUSED)),
                    found::toString);
            return (int) found.stream().filter("tokens"::equals).count();
        } finally {
            threads.shutdown();
        }
    }
}
