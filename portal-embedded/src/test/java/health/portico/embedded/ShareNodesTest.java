package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.core.sharing.Issue;
import health.portico.core.sharing.Transitions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Share codes on whole nodes over HTTP that have nothing in common but one PostgreSQL. */
class ShareNodesTest {
    private static final LocalDate BORN = LocalDate.of(1980, 3, 14);
    private static final int CLIENTS = 50;

    private static EmbeddedPostgres database;
    private static PortalServer one;
    private static PortalServer two;

    @TempDir
    static Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder().start();
        one = node("one");
        two = node("two");
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
        database.close();
    }

    private static PortalServer node(String name) {
        return StandalonePortal.on(data.resolve(name))
                .configure("portico.database.url", url())
                .configure("portico.database.user", "postgres")
                .configure("portico.http.trusted-proxies", "127.0.0.1")
                .configure("portico.http.forwarded-header", "X-Forwarded-For")
                .start();
    }

    private static String url() {
        return database.getJdbcUrl("postgres", "postgres");
    }

    @Test
    @DisplayName("S5 R37 fifty clients redeem one code at once on two nodes: one has a session, the others one answer")
    void opensOneSession() {
        var code = issue();
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < CLIENTS; i++) {
            answers.add(client.sendAsync(
                            request((i % 2 == 0 ? one : two).uri(), code, "198.51.100." + i), BodyHandlers.discarding())
                    .thenApply(answer -> answer.statusCode()));
        }
        Map<Integer, Long> counted = answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertEquals(Map.of(200, 1L, 403, CLIENTS - 1L), counted);
    }

    @Test
    @DisplayName("S7 failures are counted for both nodes alike: after ten on one, the other answers 429")
    void countsForBothNodes() throws Exception {
        var code = issue();
        for (var i = 0; i < 10; i++) {
            assertEquals(403, redeem(i % 2 == 0 ? one : two, "00000-00000", "203.0.113.1"));
        }
        assertEquals(List.of(429, 429), List.of(redeem(one, code, "203.0.113.1"), redeem(two, code, "203.0.113.1")));
        assertEquals(200, redeem(two, code, "203.0.113.2"));
    }

    @ParameterizedTest
    @EnumSource(DoomedNode.Point.class)
    @DisplayName(
            "S5 R37 a node is killed while it redeems: the code is used or it is not, as the audit log says, and never works twice")
    void isUsedOrNot(DoomedNode.Point point) throws Exception {
        var code = issue();
        var before = redemptions();
        killWhileRedeeming(code, point);

        var wasUsed = redemptions() - before;
        assertEquals(point == DoomedNode.Point.COMMITTED ? 1 : 0, wasUsed);
        var place = "192.0.2." + (1 + point.ordinal());
        assertEquals(wasUsed == 1 ? 403 : 200, redeem(one, code, place));
        assertEquals(403, redeem(two, code, place));
        assertEquals(1, redemptions() - before);
    }

    private void killWhileRedeeming(String code, DoomedNode.Point point) throws Exception {
        var node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedNode.class.getName(),
                        data.resolve(point.name()).toString(),
                        url(),
                        point.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            var uri = URI.create(lines.readLine());
            var answer = client.sendAsync(request(uri, code, "192.0.2.99"), BodyHandlers.discarding());
            assertEquals(DoomedNode.REACHED, lines.readLine());
            node.destroyForcibly().waitFor();
            assertTrue(answer.handle((kept, lost) -> lost != null).join(), "the killed node answered");
        } finally {
            node.destroyForcibly();
        }
    }

    private static long redemptions() {
        var all = AuditQuery.newest(100).action("share.redeem");
        return one.bean(AuditReport.class).find(all).stream()
                .filter(entry -> entry.draft().outcome().name().equals("SUCCESS"))
                .count();
    }

    private static String issue() {
        var patient = new PatientId(UUID.randomUUID().toString());
        var issue = one.bean(Transitions.class).issue(Viewer.self(patient), patient, BORN, "Dr. Kim Sample");
        return ((Issue.Issued) issue).code().shown();
    }

    private int redeem(PortalServer node, String code, String address) throws Exception {
        return client.send(request(node.uri(), code, address), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(URI node, String code, String address) {
        return HttpRequest.newBuilder(node.resolve("api/v1/share/session"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\",\"birthDate\":\"" + BORN + "\"}"))
                .build();
    }
}
