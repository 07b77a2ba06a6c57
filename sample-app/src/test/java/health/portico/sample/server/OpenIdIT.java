package health.portico.sample.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.sample.openid.ClockKey;
import health.portico.sample.openid.HospitalBrowser;
import health.portico.sample.openid.OpenIdProvider;
import health.portico.sample.openid.OpenIdProvider.Visitor;
import health.portico.sample.openid.TurnedClock;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same WAR with the OpenID Connect plugin beside it: a hospital's provider logs people in, and our rules of sessions hold. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdIT {
    private static final String DEPLOYMENT = "portal-with-openid";
    private static final OpenIdProvider PROVIDER = OpenIdProvider.start("what portal and provider know");
    private static final AtomicLong MOMENTS = new AtomicLong(1_700_000_000);
    private static final Map<String, String> PRACTITIONER = Map.of("practitioner", "doctor-1");
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    @ArquillianResource
    ContainerController server;

    @ArquillianResource
    Deployer deployer;

    private final HospitalBrowser browser =
            new HospitalBrowser(URI.create("http://127.0.0.1:" + System.getProperty("server.http.port") + "/portal/"));

    @Deployment(name = DEPLOYMENT, managed = false, testable = false)
    public static WebArchive portal() {
        var clock = ShrinkWrap.create(JavaArchive.class, "turned-clock.jar")
                .addClasses(TurnedClock.class, ClockKey.class)
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("portal.war")))
                .addAsLibraries(new File(System.getProperty("plugin-openid.jar")))
                .addAsLibrary(clock)
                .addAsWebInfResource("servers/glassfish-web.xml", "glassfish-web.xml")
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties");
    }

    private static String settings() {
        return String.join(
                "\n",
                "portico.openid.provider=" + PROVIDER.issuer(),
                "portico.openid.client-id=portico",
                "portico.openid.client-secret-file="
                        + new File(System.getProperty("server.configuration"), "openid-secret.txt"),
                "portico.host.log-in-page=host-log-in",
                "portico.host.roles.clinician=doctors",
                "portico.host.roles.compliance=auditors",
                "");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void deploy() {
        ServerUnderTest.deployOnce(server, deployer, DEPLOYMENT);
    }

    @Test
    @DisplayName(
            "S25 S35 S37 whom the provider knows is in, by the configured roles; the server's session gets a new id")
    void logsInAtTheProvider() {
        showWhoTheyAre("ada", "doctors");
        assertEquals("session-ended", browser.viewer());

        var back = browser.askProvider();
        var before = browser.cookie("JSESSIONID");
        var arrival = browser.get(back);

        assertEquals(303, arrival.statusCode(), arrival.body());
        assertEquals("/portal/", arrival.headers().firstValue("Location").orElseThrow());
        assertEquals("CLINICIAN host:ada", browser.viewer());
        assertEquals(200, browser.get("").statusCode());
        assertNotEquals("", before);
        assertNotEquals(before, browser.cookie("JSESSIONID"));
    }

    @Test
    @DisplayName(
            "S37 S38 the cookie of the server's session is out of reach of scripts and of foreign forms, and in no address")
    void keepsTheCookieToItself() {
        var answer = browser.get("host-log-in");

        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().toLowerCase(Locale.ROOT);
        assertTrue(cookie.contains("; secure") && cookie.contains("; httponly"), cookie);
        assertTrue(cookie.contains("; samesite=lax"), cookie);
        assertFalse(answer.headers().firstValue("Location").orElseThrow().contains("jsessionid"));
    }

    @Test
    @DisplayName("S25 S53 an answer of the provider that this browser did not ask for logs nobody in")
    void refusesAForeignState() {
        showWhoTheyAre("ada", "doctors");
        var victim = browser();
        victim.askProvider();

        var planted = browser.askProvider();
        var answer = victim.get(planted);

        assertEquals("session-ended", victim.viewer(), "a code of somebody else, with their state");
        assertFalse(answer.body().contains("Exception"), answer.body());
        var own = victim.askProvider();
        victim.get(URI.create(own.toString().replaceAll("state=[^&]*", "state=guessed")));
        assertEquals("session-ended", victim.viewer(), "the own code, with a state that was guessed");
    }

    @Test
    @DisplayName("S25 S53 a token that was made for another log-in logs nobody in")
    void refusesAForeignNonce() {
        showWhoTheyAre("ada", "doctors");
        PROVIDER.replayNonces(true);
        try {
            var answer = browser.get(browser.askProvider());

            assertEquals("session-ended", browser.viewer());
            assertFalse(answer.body().contains("at org."), answer.body());
        } finally {
            PROVIDER.replayNonces(false);
        }
    }

    @Test
    @DisplayName(
            "S25 S34 log-out uses the log-in up: the server still knows the person, the provider renews in silence, both in vain")
    void staysOutAfterLogOut() {
        var ada = showWhoTheyAre("ada", "doctors");
        browser.logIn();
        assertEquals(204, browser.logOut());

        assertEquals("session-ended", browser.viewer());
        assertEquals("log-in 200", browser.logIn());
        assertEquals("session-ended", browser.viewer());

        PROVIDER.visitedBy(new Visitor("ada", MOMENTS.incrementAndGet(), ada.groups(), ada.claims()));
        assertEquals(" 200", browser.logIn());
        assertEquals("CLINICIAN host:ada", browser.viewer());
    }

    @Test
    @DisplayName(
            "S25 S30 after 20 minutes without activity a renewal with the old auth_time is refused, a new log-in is not")
    void staysOutAfterIdleTime() {
        showWhoTheyAre("ada", "doctors");
        browser.logIn();
        turnClock("PT19M50S");
        assertEquals("CLINICIAN host:ada", browser.viewer());
        turnClock("PT10S");

        assertEquals("session-ended", browser.viewer());
        browser.logIn();
        assertEquals("session-ended", browser.viewer());

        showWhoTheyAre("ada", "doctors");
        browser.logIn();
        assertEquals("CLINICIAN host:ada", browser.viewer());
    }

    @Test
    @DisplayName(
            "S25 who has other groups has another role with the next log-in, and without one, or with two, no part")
    void followsTheGroups() {
        assertEquals("CLINICIAN host:ada", viewerWith("parking", "doctors"));
        assertEquals("COMPLIANCE host:ada", viewerWith("auditors"));
        assertEquals("session-ended", viewerWith("parking"));
        assertEquals("session-ended", viewerWith());
        assertEquals("session-ended", viewerWith("auditors", "doctors"));
    }

    @Test
    @DisplayName("S25 a token that does not say when the person was asked lets nobody in")
    void refusesATokenWithoutAuthTime() {
        PROVIDER.visitedBy(new Visitor("ada", OpenIdProvider.UNSAID, List.of("doctors"), PRACTITIONER));
        browser.logIn();

        assertEquals("session-ended", browser.viewer());
    }

    @Test
    @DisplayName("S48 a foreign page cannot end a log-in by a link to it")
    void staysInWhenAForeignPageLinks() {
        showWhoTheyAre("ada", "doctors");
        browser.logIn();

        var answer = browser.get("host-log-in", "Sec-Fetch-Site", "cross-site");

        assertEquals("/portal/", answer.headers().firstValue("Location").orElseThrow());
        assertEquals("CLINICIAN host:ada", browser.viewer());
    }

    @Test
    @DisplayName("S25 the log-in page leads to the provider, in the reader's language")
    void leadsToTheProvider() {
        var page = browser.get("log-in?language=es").body();

        assertTrue(
                page.contains("href=\"/portal/host-log-in\">Iniciar sesi\u00f3n con su cuenta del hospital</a>"), page);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("S53 goes when it is told to, and has logged no secret and no token")
    void leavesNothingBehind() throws Exception {
        ServerUnderTest.undeploy(deployer, DEPLOYMENT);

        var log = ServerUnderTest.log();
        assertFalse(log.contains("what portal and provider know"));
        assertFalse(log.contains("eyJ"), "the log holds a token");
    }

    private String viewerWith(String... groups) {
        showWhoTheyAre("ada", groups);
        browser.logIn();
        return browser.viewer();
    }

    private static Visitor showWhoTheyAre(String subject, String... groups) {
        var visitor = new Visitor(subject, MOMENTS.incrementAndGet(), List.of(groups), PRACTITIONER);
        PROVIDER.visitedBy(visitor);
        return visitor;
    }

    /** By somebody who is not logged in: it shall be no activity of anybody. */
    private static void turnClock(String by) {
        assertEquals(200, browser().get("turn-clock?by=" + by).statusCode());
    }

    private static HospitalBrowser browser() {
        return new HospitalBrowser(
                URI.create("http://127.0.0.1:" + System.getProperty("server.http.port") + "/portal/"));
    }
}
