package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.embedded.fixture.EmptyHospital;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal says that it is ready only while people can log in and read records. */
class HealthTest {
    private static final List<String> LOG_IN_TABLES =
            List.of("portico_account", "portico_login_attempt", "portico_session", "portico_audit");

    @TempDir
    Path data;

    @Test
    void isNotReadyWhileRecordsFail() throws Exception {
        try (var server = StandalonePortal.on(data)
                .replace(RecordSource.class, new FailingHospital())
                .start()) {
            assertDown("records", Fixture.get(server, "api/v1/health"));
        }
    }

    @Test
    void isNotReadyWhilePersonsAreUnknown() throws Exception {
        try (var server = StandalonePortal.on(data)
                .replace(PersonDirectory.class, new FailingHospital())
                .start()) {
            assertDown("records", Fixture.get(server, "api/v1/health"));
        }
    }

    @Test
    void isNotReadyWhileNobodyCanLogIn() throws Exception {
        try (var database = EmbeddedPostgres.builder().start();
                var server = on(database, "postgres").start()) {
            assertEquals(200, Fixture.get(server, "api/v1/health").statusCode());
            for (var table : LOG_IN_TABLES) {
                rename(database, table, "lost");
                assertDown("log-in", Fixture.get(server, "api/v1/health"));
                rename(database, "lost", table);
                assertEquals(200, Fixture.get(server, "api/v1/health").statusCode(), table);
            }
        }
    }

    @Test
    void isNotReadyWhileItMayWriteNothing() throws Exception {
        try (var database = EmbeddedPostgres.builder().start()) {
            change(database, "create role portal login", "grant create, usage on schema public to portal");
            try (var server = on(database, "portal").start()) {
                assertEquals(200, Fixture.get(server, "api/v1/health").statusCode());
                change(database, "revoke insert on portico_audit from portal");
                assertDown("log-in", Fixture.get(server, "api/v1/health"));
            }
        }
    }

    private PortalServerBuilder on(EmbeddedPostgres database, String user) {
        return StandalonePortal.on(data)
                .configure("portico.database.url", database.getJdbcUrl(user, "postgres"))
                .configure("portico.database.user", user);
    }

    @Test
    @DisplayName("S4 a node whose clock is more than a second off the database's is not ready")
    void isNotReadyWhileTheClockIsWrong() throws Exception {
        try (var server = withClock(Duration.ofMillis(1_500)).start()) {
            assertDown("clock", Fixture.get(server, "api/v1/health"));
        }
        try (var server = withClock(Duration.ofMillis(-1_500)).start()) {
            assertDown("clock", Fixture.get(server, "api/v1/health"));
        }
        try (var server = withClock(Duration.ofMillis(500)).start()) {
            assertEquals(200, Fixture.get(server, "api/v1/health").statusCode());
        }
    }

    private PortalServerBuilder withClock(Duration ahead) {
        return StandalonePortal.on(data)
                .configure("portico.clock.tolerance", "PT1S")
                .configure("portico.deviations", "")
                .clock(() -> Clock.offset(Clock.systemUTC(), ahead));
    }

    private static void rename(EmbeddedPostgres database, String from, String to) throws Exception {
        change(database, "alter table " + from + " rename to " + to);
    }

    private static void change(EmbeddedPostgres database, String... statements) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void assertDown(String check, HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("{\"name\":\"" + check + "\",\"state\":\"down\"}"), answer.body());
        assertFalse(answer.body().contains("refused by the test"), answer.body());
    }

    /** A hospital whose systems answer no question about anybody. */
    private static final class FailingHospital extends EmptyHospital {
        @Override
        public List<RecordItem> items(PatientId patient, Category category) {
            throw new IllegalStateException("refused by the test");
        }

        @Override
        public Optional<Patient> patient(PatientId id) {
            throw new IllegalStateException("refused by the test");
        }
    }
}
