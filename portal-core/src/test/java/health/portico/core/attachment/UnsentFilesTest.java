package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.AttachmentStore;
import health.portico.api.problem.PortalException;
import health.portico.api.record.Content;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.attachment.store.SqlAttachments;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.session.SessionEnded;
import health.portico.core.session.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unsent files beside a hospital's store that fails, and a session that ends. */
class UnsentFilesTest {
    private static final PatientId PATIENT = new PatientId("p1");
    private static final Viewer ROBIN =
            new Viewer("robin", ViewerKind.PATIENT, "Robin Sample", Optional.of(PATIENT), Optional.empty(), Set.of());

    private final UUID session = UUID.randomUUID();
    private final MemoryAudit audit = new MemoryAudit();
    private final FailingStore store = new FailingStore();
    private boolean isSessionThere = true;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R11 a file whose session ended while it came in is not kept")
    void keepsNothingForAnEndedSession(TestDatabase database) throws Exception {
        isSessionThere = false;

        var file = file();

        var refusal = assertThrows(PortalException.class, () -> keep(database, file));
        database.run(() -> files(database).forget(List.of(file)));

        assertEquals("session-ended", refusal.type().code());
        assertEquals(0, rows(database));
        assertEquals(List.of(), store.kept);
        assertEquals(List.of(), audit.entries());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R52 when the store does not take one file, none is kept, and it is told to forget those that it took")
    void keepsNothingThatTheStoreRefuses(TestDatabase database) throws Exception {
        var first = file();
        var second = file();
        store.refused = second.attachment().id();

        assertThrows(UncheckedIOException.class, () -> keep(database, first, second));
        database.run(() -> files(database).forget(List.of(first, second)));

        assertEquals(0, rows(database));
        assertEquals(List.of(), store.kept);
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R11 a session ends although the store does not forget; the sweep tries again until it does")
    void dropsLaterWhatTheStoreKeeps(TestDatabase database) throws Exception {
        var file = file();
        keep(database, file);
        var files = files(database);
        store.isDown = true;

        database.run(() -> files.sessionEnded(new SessionEnded(session)));
        sweep(database, files);
        assertEquals(1, rows(database));

        store.isDown = false;
        sweep(database, files);
        assertEquals(0, rows(database));
        assertEquals(List.of(), store.kept);
    }

    private void keep(TestDatabase database, NewFile... files) throws Exception {
        database.run(() -> files(database).write(ROBIN, session, PATIENT, List.of(files)));
        database.run(() -> files(database).confirm(ROBIN, session, PATIENT, List.of(files)));
    }

    private static void sweep(TestDatabase database, UnsentFiles files) throws Exception {
        for (UUID id : files.abandoned()) {
            database.run(() -> files.dropAbandoned(id));
        }
    }

    private UnsentFiles files(TestDatabase database) {
        var clock = new TestClock();
        return new UnsentFiles(
                new SqlAttachments(database.sql(), sessions(), clock), () -> store, sessions(), audit, clock);
    }

    private Sessions sessions() {
        return (Sessions) Proxy.newProxyInstance(
                UnsentFilesTest.class.getClassLoader(),
                new Class<?>[] {Sessions.class},
                (proxy, method, arguments) -> isSessionThere);
    }

    private int rows(TestDatabase database) throws Exception {
        return database.count("select count(*) from portico_attachment where session_id = '" + session + "'");
    }

    private static NewFile file() {
        return new NewFile(
                new MessageAttachment(UUID.randomUUID(), "a.png", "image/png", 4, "0".repeat(64)), Content.of("1234"));
    }

    /** A hospital's store, without transactions. */
    private static final class FailingStore implements AttachmentStore {
        final List<UUID> kept = new ArrayList<>();
        UUID refused = new UUID(0, 0);
        boolean isDown;

        @Override
        public void put(UUID id, Content content, long bytes) throws IOException {
            if (id.equals(refused)) {
                throw new IOException("full");
            }
            kept.add(id);
        }

        @Override
        public Content get(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(UUID id) throws IOException {
            if (isDown) {
                throw new IOException("down");
            }
            kept.remove(id);
        }
    }
}
