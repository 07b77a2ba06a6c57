package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.TestAccount;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the portal and its files, over the wire. */
class AssetsHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = new PortalExtension().account(TestAccount.patient("robin", "p1"));

    @RegisterExtension
    static final PortalExtension WITHOUT_NOTES = new PortalExtension().configure("portico.plugins.disabled", "notes");

    private static final Pattern FILES = Pattern.compile("assets/([0-9a-f]{12})/");
    private static final Pattern IMPORTS = Pattern.compile("<script type=\"importmap\">(.*?)</script>");
    private static final String CSP = "Content-Security-Policy";
    private static final String OWN = "core/app.js";

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @DisplayName("a file of the portal, of Lit, of a plugin and the texts are there")
    @ValueSource(
            strings = {
                OWN,
                "core/lib/api.js",
                "core/portal.css",
                "core/icon.svg",
                "lit/index.js",
                "lit-html/lit-html.js",
                "lit-element/index.js",
                "lit__reactive-element/reactive-element.js",
                "notes/plugin.js",
                "texts/en.json",
                "texts/es.json",
                "texts/es-rules.json"
            })
    void servesFiles(String file) {
        assertEquals(
                200,
                PORTAL.client().get("assets/" + version(PORTAL) + '/' + file).status());
    }

    @ParameterizedTest
    @DisplayName("S46 what is not a file of pages is 404, whatever leads there, with the policy of data")
    @ValueSource(
            strings = {
                "core/nothing.js",
                "core/lib",
                "core/lib/",
                "nobody/app.js",
                "nobody/plugin.js",
                "texts/fr.json",
                "texts/en",
                "lit/package.json5",
                "core/../core/app.js",
                "core/lib/../app.js",
                "core/%2e%2e/core/app.js",
                "core/..%2fcore/app.js",
                "core/%2e%2e%2fcore%2fapp.js",
                "core/lib//api.js",
                "core/.%2fapp.js",
                "core/app.js%00",
                "..%2fcore/app.js",
                "%2e%2e/core/app.js",
                "core/..%5capp.js",
                "core/../../health/portico/core/page/portal.html",
                "core/../../META-INF/persistence.xml",
                "core/../../../etc/hostname.json",
                "notes/../../health/portico/plugin/notes/texts.properties"
            })
    void servesNothingElse(String path) throws IOException, InterruptedException {
        URI address = URI.create(PORTAL.server().uri() + "assets/" + version(PORTAL) + '/' + path);
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

        assertTrue(List.of(400, 404).contains(answer.statusCode()), () -> answer.statusCode() + " " + answer.body());
        assertEquals(1, answer.headers().allValues(CSP).size());
        assertTrue(answer.headers().firstValue(CSP).orElseThrow().startsWith("default-src 'none'"));
    }

    @Test
    @DisplayName("the files of a plugin are there only while it is loaded")
    void leavesOutPluginsThatAreOff() {
        String file = "assets/any/notes/plugin.js";
        assertEquals(200, PORTAL.client().get(file).status());
        assertEquals(404, WITHOUT_NOTES.client().get(file).status());
    }

    @Test
    @DisplayName("browsers keep files of today's version for good, of any other not at all")
    void tellsHowLongToKeep() {
        PortalClient client = PORTAL.client();
        assertEquals(
                "public, max-age=31536000, immutable",
                header(client.get("assets/" + version(PORTAL) + '/' + OWN), "Cache-Control"));
        assertEquals("no-store", header(client.get("assets/0123456789ab/" + OWN), "Cache-Control"));
        assertEquals("no-store", header(client.get("assets/" + version(PORTAL) + "/core/none.js"), "Cache-Control"));
        assertNotEquals(version(PORTAL), version(WITHOUT_NOTES));
    }

    @Test
    @DisplayName("a file comes compressed to whoever takes that, and says that it differs")
    void compresses() throws IOException, InterruptedException {
        PortalClient client = PORTAL.client();
        String path = "assets/" + version(PORTAL) + '/' + OWN;
        HttpRequest request =
                client.request(path).header("Accept-Encoding", "br, gzip").build();
        HttpResponse<byte[]> zipped = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        PortalAnswer plain = client.get(path);

        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"));
        assertEquals("Accept-Encoding", header(plain, "Vary"));
        assertEquals("Accept-Encoding", zipped.headers().firstValue("Vary").orElseThrow());
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertEquals(plain.body(), new String(unzipped, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @DisplayName("every word of the portal's pages comes with its texts, and of what rules say only staff's")
    @ValueSource(strings = {"en", "es"})
    void bringsEveryWord(String language) throws IOException {
        Properties words = new Properties();
        String bundle = "/health/portico/core/page/texts" + (language.equals("en") ? "" : "_" + language);
        try (InputStream in = AssetsHttpTest.class.getResourceAsStream(bundle + ".properties")) {
            words.load(in);
        }
        JsonObject texts =
                PORTAL.client().get("assets/any/texts/" + language + ".json").json();
        JsonObject rules = PORTAL.client()
                .get("assets/any/texts/" + language + "-rules.json")
                .json();

        Set<String> missing = new TreeSet<>(words.stringPropertyNames());
        missing.removeAll(texts.keySet());
        assertEquals(Set.of(), missing);
        assertTrue(rules.containsKey("notes.author-mental-health-specialty.staff"));
        assertEquals(
                List.of(),
                rules.keySet().stream()
                        .filter(key -> !key.matches(".*\\.(staff|lifts)"))
                        .toList());
        assertEquals(
                List.of(), rules.keySet().stream().filter(texts::containsKey).toList());
    }

    @Test
    @DisplayName("S31 asking for a file neither looks for a session nor extends one")
    void asksForNoSession() {
        PortalClient robin = PORTAL.loggedIn("robin");
        String file = "assets/" + version(PORTAL) + '/' + OWN;
        PORTAL.clock().advance(Duration.ofMinutes(15));
        assertEquals(200, robin.get(file).status());
        assertEquals(300, robin.get("api/v1/session").json().getInt("remainingSeconds"));

        PORTAL.clock().advance(Duration.ofMinutes(5));
        PortalAnswer answer = robin.get(file);
        assertEquals(200, answer.status());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    @DisplayName("S46 the policy of the page allows the one script that stands in it, by its hash")
    void allowsItsImportMap() throws Exception {
        PortalAnswer page = PORTAL.loggedIn("robin").get("record/p1");
        Matcher script = IMPORTS.matcher(page.body());
        assertTrue(script.find(), page::body);
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));

        String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        assertTrue(header(page, CSP).contains("script-src 'self' " + hash + ';'), header(page, CSP));
        assertEquals(1, page.body().split("<script(?![^>]* src=)", -1).length - 1);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("S46 S47 every answer of pages and files has one policy")
    @CsvSource({
        "GET, '', 303",
        "GET, log-in, 200",
        "POST, log-in, 403",
        "GET, record/p1, 303",
        "GET, staff/patients, 303",
        "POST, log-out, 303",
        "GET, widget.js, 200",
        "GET, assets/any/core/app.js, 200",
        "GET, assets/any/core/none.js, 404",
        "GET, assets, 404",
        "POST, assets/any/core/app.js, 405"
    })
    void hasOnePolicy(String method, String path, int status) {
        PortalClient client = PORTAL.client();
        PortalAnswer answer = client.send(client.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertEquals(status, answer.status(), answer::body);
        assertEquals(1, answer.headers().allValues(CSP).size());
        assertTrue(header(answer, CSP).startsWith("default-src 'none'"), header(answer, CSP));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }

    /** The version that stands in the addresses of files today. */
    private static String version(PortalExtension portal) {
        Matcher found = FILES.matcher(portal.client().get("log-in").body());
        assertTrue(found.find(), "the log-in names no file");
        return found.group(1);
    }

    private static String header(PortalAnswer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
