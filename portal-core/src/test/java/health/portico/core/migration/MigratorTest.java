package health.portico.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.fixture.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigratorTest {
    @TempDir
    private Path folder;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("a plugin's tables live beside the portal's, with a history of their own, and run once")
    void migratesAPluginBesideTheCore(TestDatabase database) throws Exception {
        var plugin = plugin("demo-notes", "create table demo_notes_page (id uuid primary key, bytes ${blob});");
        var migrator = new Migrator(database.dataSource());

        migrator.migrate(plugin);
        migrator.migrate(plugin);
        migrator.migrate(Migrations.ofCore());

        assertEquals(0, database.count("select count(*) from demo_notes_page where bytes is not null"));
        assertEquals(
                1,
                database.count(
                        "select count(*) from \"portico_demo_notes_history\" where \"script\" like '%V1__first%'"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("a script that fails stops the start and names its owner")
    void namesTheOwnerOfAFailure(TestDatabase database) throws Exception {
        var broken = plugin("broken-one", "create table broken_one_page (id nonsense);");
        var migrator = new Migrator(database.dataSource());

        var failure = assertThrows(IllegalStateException.class, () -> migrator.migrate(broken));

        assertTrue(failure.getMessage().contains("the plugin broken-one"), failure.getMessage());
        assertTrue(failure.getMessage().lines().count() == 1, failure.getMessage());
    }

    @Test
    @DisplayName("a script that is missing or named otherwise is refused by name")
    void refusesWhatItCannotRun() {
        var loader = getClass().getClassLoader();
        var missing = assertThrows(
                IllegalArgumentException.class, () -> Migrations.ofPlugin("demo", List.of("x/V1__a.sql"), loader));
        var misnamed = assertThrows(
                IllegalArgumentException.class, () -> Migrations.ofPlugin("demo", List.of("x/first.sql"), loader));

        assertTrue(missing.getMessage().contains("x/V1__a.sql of the plugin demo is missing"));
        assertTrue(misnamed.getMessage().contains("x/first.sql"));
    }

    @Test
    @DisplayName("every script of the core is named")
    void forgetsNoScriptOfTheCore() throws Exception {
        var first = Migrations.ofCore().scripts().get(0);
        var directory =
                Path.of(getClass().getClassLoader().getResource(first).toURI()).getParent();
        try (var files = Files.list(directory)) {
            var present =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            var named = Migrations.ofCore().scripts().stream()
                    .map(script -> script.substring(script.lastIndexOf('/') + 1))
                    .sorted()
                    .toList();
            assertEquals(present, named);
        }
    }

    private Migrations plugin(String id, String sql) throws IOException {
        Files.createDirectories(folder.resolve(id));
        Files.writeString(folder.resolve(id).resolve("V1__first.sql"), sql);
        var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        return Migrations.ofPlugin(id, List.of(id + "/V1__first.sql"), loader);
    }
}
