package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.embedded.fixture.Books;
import health.portico.embedded.fixture.Ledgers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresTest {
    @Test
    void runsTwoNodesOnOneDatabase() throws Exception {
        try (var database = EmbeddedPostgres.builder().start();
                var one = node(database);
                var two = node(database)) {
            var id = one.bean(Ledgers.class).write("shared");
            var seen = two.bean(Ledgers.class).find(id);
            assertEquals("shared", seen.getName());
            assertEquals(
                    Fixture.NOW.atOffset(ZoneOffset.UTC), seen.getWrittenAt().withOffsetSameInstant(ZoneOffset.UTC));
            two.bean(Books.class).writeBoth("together", false);
            assertThrows(
                    IllegalStateException.class, () -> two.bean(Books.class).writeBoth("neither", true));
            assertEquals(List.of("shared", "together"), one.bean(Ledgers.class).names());
            assertEquals(List.of("together"), one.bean(Books.class).texts());
        }
    }

    private static PortalServer node(EmbeddedPostgres database) {
        return Fixture.server()
                .configure("portico.database.url", database.getJdbcUrl("postgres", "postgres"))
                .configure("portico.database.user", "postgres")
                .start();
    }
}
