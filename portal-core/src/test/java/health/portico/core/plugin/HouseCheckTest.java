package health.portico.core.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.core.fixture.CompiledClasses;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins, compiled here, that reach for the inside of the portal. */
class HouseCheckTest {
    private static final PluginDescriptor MAPS = new PluginDescriptor("maps", "1", "0.1", "org.maps");

    @TempDir
    private Path jar;

    @ParameterizedTest(name = "{0} in {1}")
    @DisplayName(
            "S39 a plugin that refers to the inside of the portal is refused, wherever in it that is, by name or by reflection")
    @CsvSource(delimiter = '|', textBlock = """
            health.portico.api.internal | org.maps.Plugin       | class Plugin { Object door = health.portico.api.internal.Door.class; }
            health.portico.core         | org.maps.Plugin       | class Plugin { health.portico.core.session.Session session; }
            health.portico.core         | org.maps.Plugin       | class Plugin { String name = "health.portico.core.session.Session"; }
            health.portico.api.internal | org.maps.Plugin$Inner | class Plugin { static class Inner { Object door = health.portico.api.internal.Door.class; } }
            health.portico.api.internal | org.maps.Plugin$1     | class Plugin { Runnable run = new Runnable() { public void run() { health.portico.api.internal.Door.class.getName(); } }; }
            health.portico.api.internal | org.maps.Plugin       | class Plugin { Runnable run = () -> health.portico.api.internal.Door.class.getName(); }
            health.portico.api.host.RecordSource    | org.maps.Plugin | class Plugin { health.portico.api.host.RecordSource raw; }
            health.portico.api.host.PersonDirectory | org.maps.Plugin | class Plugin { String raw = "health.portico.api.host.PersonDirectory"; }
            health.portico.api.host.CareTeamInbox   | org.maps.Plugin | class Plugin { Plugin(health.portico.api.host.CareTeamInbox inbox) {} }
            health.portico.api.host.CareTeamInbox   | org.maps.Plugin | class Plugin { java.util.List<health.portico.api.host.CareTeamInbox.Conversation> threads; }
            health.portico.api.host.AttachmentStore | org.maps.Plugin | class Plugin { jakarta.enterprise.inject.Instance<health.portico.api.host.AttachmentStore> files; }
            health.portico.api.host.AttachmentStore | org.maps.Plugin | class Plugin { Object files = health.portico.api.host.AttachmentStore.class; }
            health.portico.api.host.HealthInformationExchange | org.maps.Plugin | class Plugin { health.portico.api.host.HealthInformationExchange exchange; }
            health.portico.api.host.SecretKeys      | org.maps.Plugin | class Plugin { byte[] key(health.portico.api.host.SecretKeys keys) { return keys.current(); } }
            health.portico.api.host.SecretKeys      | org.maps.Plugin | abstract class Plugin implements health.portico.api.host.SecretKeys { health.portico.api.host.SecretKeys decorated; }
            health.portico.api.host.SecretKeys      | org.maps.Plugin | abstract class Plugin implements health.portico.api.host.SecretKeys { String name = "health.portico.api.host.SecretKeys"; }
            health.portico.api.host.CareTeamInbox   | org.maps.Plugin | abstract class Plugin implements health.portico.api.host.CareTeamInbox { Object of(Object other) { return ((health.portico.api.host.CareTeamInbox) other).conversations(null, 0, 1); } }
            health.portico.core         | org.maps.far.Other    | class Plugin { org.maps.far.Other other; }
            health.portico.core         | org.maps.far.Other    | class Plugin { String hidden = "org.maps.far.Other"; }
            """)
    void refusesTheInside(String inside, String culprit, String source) throws Exception {
        var refusal = assertThrows(PluginRefusal.class, () -> check("package org.maps; public " + source));

        assertEquals(
                "the plugin maps refers to " + inside + " in " + culprit
                        + "; plugins use portal-api alone, without its internal package, the host's records and its secrets",
                refusal.getMessage());
    }

    @Test
    @DisplayName("a plugin that keeps to the API is let in, though a class that it does not use would not be")
    void admitsTheApi() {
        assertDoesNotThrow(
                () -> check("package org.maps; public class Plugin { health.portico.api.visibility.Viewer viewer;"
                        + " health.portico.api.host.PortalClock clock;"
                        + " String words = \"health.portico.corea\"; Plugin self; }"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S39 a plugin that is itself what the host hands the portal may say so, and use it by its own name")
    @ValueSource(
            strings = {
                "class Plugin implements health.portico.api.host.SecretKeys { public byte[] current() { return new byte[32]; } Plugin self; }",
                "class Plugin implements health.portico.api.host.SecretKeys, Comparable<Plugin> { public byte[] current() { return new byte[32]; } public int compareTo(Plugin other) { return 0; } }",
                "abstract class Plugin implements health.portico.api.host.CareTeamInbox { public java.util.List<Conversation> conversations(health.portico.api.record.PractitionerId who, int skip, int limit) { return java.util.List.of(); } }"
            })
    void admitsProviders(String source) {
        assertDoesNotThrow(() -> check("package org.maps; public " + source));
    }

    private void check(String plugin) throws Exception {
        CompiledClasses.compile(
                jar,
                Map.of(
                        "org.maps.Plugin",
                        plugin,
                        "org.maps.far.Other",
                        "package org.maps.far; public class Other { health.portico.core.session.Session session; }"));
        try (var loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            new HouseCheck(loader).check(MAPS, "org.maps.Plugin");
        }
    }
}
