package health.portico.core.attachment.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.DocumentArchive;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sent files reach the archive of the hospital: at least once, whatever the archive, the portal and other nodes do meanwhile. */
class ArchiveHandOverTest {
    private static final Logger LOG = Logger.getLogger(ArchiveHandOver.class.getName());

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final List<UUID> received = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void keepQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all().filter(database -> database.toString().endsWith("EclipseLink"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R55 each sent file is handed over once, with its bytes and where it belongs; what was not sent stays here")
    void handsOverWhatWasSent(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        files.upload();
        var sent = files.send("m1");
        var filed = new ArrayList<DocumentArchive.Filed>();
        var handOver = handOver(files, filed::add);

        handOver.run();
        handOver.run();

        assertEquals(1, filed.size());
        var file = filed.get(0);
        assertEquals(sent, file.attachment().id());
        assertEquals(new PatientId("p1"), file.patient());
        assertEquals(new ItemId("m1"), file.message());
        assertEquals(OffsetDateTime.parse("2026-05-20T19:00Z"), file.sent());
        assertEquals(
                "rash.jpg image/jpeg 47",
                file.attachment().name() + " " + file.attachment().mediaType() + " "
                        + file.attachment().bytes());
        try (var in = file.content().open()) {
            assertEquals("content of " + sent, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(1, files.archived());
        assertEquals(List.of("attachment.archive SUCCESS"), audit.actions());
        assertEquals("up", health(handOver));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R55 a file that the archive does not take is tried again after 5, 10, 20 … minutes, every 4 hours for ever")
    void triesAgain(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        files.send("m1");
        var handOver = handOver(files, file -> {
            received.add(file.attachment().id());
            throw new IOException("the archive is down");
        });

        handOver.run();
        int attempts = 1;
        for (int minutes : new int[] {5, 10, 20, 40, 80, 160, 240, 240, 240}) {
            clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
            handOver.run();
            assertEquals(attempts, received.size(), "too early: " + minutes);
            clock.advance(Duration.ofMillis(1));
            handOver.run();
            assertEquals(++attempts, received.size(), "after " + minutes);
            assertEquals("impaired", health(handOver));
        }
        assertEquals(0, files.archived());

        clock.advance(Duration.ofHours(4));
        var restarted = handOver(files, file -> received.add(file.attachment().id()));
        restarted.run();
        assertEquals(1, files.archived());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 a file whose hand-over ended with the process is handed over again")
    void survivesTheEndOfTheProcess(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        files.send("m1");
        var killed = handOver(files, file -> {
            received.add(file.attachment().id());
            throw new ThreadDeath();
        });

        assertThrows(ThreadDeath.class, killed::run);
        var next = handOver(files, file -> received.add(file.attachment().id()));
        next.run();
        assertEquals(1, received.size(), "the other node may still be at it");
        clock.advance(Duration.ofMinutes(5));
        next.run();

        assertEquals(2, received.size());
        assertEquals(1, files.archived());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 S57 a hand-over that cannot be audited is not done: it comes again")
    void comesAgainWithoutAudit(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        files.send("m1");
        var handOver = new ArchiveHandOver(
                () -> Optional.of(file -> {}),
                files.queue(),
                () -> files,
                entry -> {
                    throw new PortalException(ProblemType.INTERNAL_ERROR);
                },
                clock);

        assertThrows(PortalException.class, handOver::run);
        assertEquals(0, files.archived());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 of many nodes one hands a file over")
    void handsOverOnceFromManyNodes(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        for (int i = 0; i < 40; i++) {
            files.send("m" + i);
        }
        var nodes = Executors.newFixedThreadPool(8);
        try {
            var runs = IntStream.range(0, 8)
                    .mapToObj(i -> handOver(
                            files, file -> received.add(file.attachment().id())))
                    .map(node -> (Callable<Boolean>) () -> {
                        node.run();
                        return true;
                    })
                    .toList();
            for (var run : nodes.invokeAll(runs)) {
                assertTrue(run.get());
            }
        } finally {
            nodes.shutdown();
        }

        assertEquals(40, received.size());
        assertEquals(40, received.stream().distinct().count());
        assertEquals(40, files.archived());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 one file that the archive never takes keeps no other; an outage is no storm of attempts")
    void keepsGoing(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        for (int i = 0; i < 10; i++) {
            files.send("m" + i);
        }
        var refused = "m4";
        var handOver = handOver(files, file -> {
            if (file.message().value().equals(refused)) {
                throw new IllegalArgumentException("a bug of the archive");
            }
        });
        handOver.run();
        assertEquals(9, files.archived());

        var down = new SentFiles(database);
        for (int i = 0; i < 10; i++) {
            down.send("m" + i);
        }
        handOver(down, file -> {
                    received.add(file.attachment().id());
                    throw new IOException("the archive is down");
                })
                .run();
        assertEquals(3, received.size());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R55 without an archive files stay here, and one that comes later gets them")
    void waitsForAnArchive(TestDatabase database) throws Exception {
        var files = new SentFiles(database);
        files.send("m1");
        var without = new ArchiveHandOver(Optional::empty, files.queue(), () -> files, audit, clock);

        without.run();
        assertEquals("off", health(without));
        clock.advance(Duration.ofDays(400));
        handOver(files, file -> {}).run();

        assertEquals(1, files.archived());
    }

    private ArchiveHandOver handOver(SentFiles files, DocumentArchive archive) {
        return new ArchiveHandOver(() -> Optional.of(archive), files.queue(), () -> files, audit, clock);
    }

    private static String health(ArchiveHandOver handOver) {
        var status = handOver.check();
        return status.up() ? status.needed() ? "up" : "off" : status.needed() ? "down" : "impaired";
    }
}
