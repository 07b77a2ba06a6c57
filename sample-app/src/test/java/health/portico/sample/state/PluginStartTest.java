package health.portico.sample.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.PortalClock;
import health.portico.embedded.PortalServer;
import health.portico.embedded.PortalServerBuilder;
import health.portico.embedded.StartFailure;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Portals that start with a plugin beside them, or do not: the plugins are compiled here. */
class PluginStartTest {
    private static final String PROMISE = "The portal did not start: ";

    private static final String RESOURCE = """
            package org.maps;
            @jakarta.enterprise.context.ApplicationScoped
            @jakarta.ws.rs.Path("api/v1/plugins/maps")
            public class Tiles {
                @jakarta.ws.rs.GET
                @jakarta.ws.rs.Produces("application/json")
                public String tiles() {
                    return "{}";
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "a plugin from a jar beside the portal is served; switched off it is not there, which is audited and no secret")
    void servesAPluginOrLeavesItOut() throws IOException {
        var jar = jar("0.1", "return java.util.Set.of(Tiles.class);", "return java.util.List.of();", "");
        try (var server = portal(jar).start()) {
            assertEquals(
                    200,
                    new PortalClient(server.uri()).get("api/v1/plugins/maps").status());
        }
        try (var server =
                portal(jar).configure("portico.plugins.disabled", "maps").start()) {
            var compliance = new PortalClient(server.uri());
            assertEquals("not-found", compliance.get("api/v1/plugins/maps").code());
            compliance.logIn("compliance", DemoPeople.PASSWORD);
            var audit = compliance
                    .get("api/v1/staff/audit?action=portal.plugin-disabled")
                    .json()
                    .getJsonArray("items");
            assertEquals(1, audit.size());
            assertEquals("maps", audit.getJsonObject(0).getString("detail"));
        }
    }

    @Test
    @DisplayName(
            "a plugin for another API is refused by name before any class of it is touched, and may be switched off")
    void refusesAnotherApi() throws IOException {
        var jar = jar("9.0", "return org.gone.Away.classes();", "return java.util.List.of();", "");
        Files.delete(jar.folder().resolve("org/gone/Away.class"));

        assertEquals(
                PROMISE
                        + "the plugin maps 7 was built for portal-api 9.0, which this portal with portal-api 0.1 cannot run;"
                        + " update one of them or list the plugin in portico.plugins.disabled",
                failure(portal(jar)));
        portal(jar).configure("portico.plugins.disabled", "maps").start().close();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("S39 S44 a plugin that cannot load, or reaches for what is not its own, stops the start by name")
    @CsvSource(delimiter = '|', textBlock = """
            two rules have the id plugin.maps.far | hide("plugin.maps.far"), hide("plugin.maps.far") |
            the plugin maps adds the rule notes.far, which must begin with plugin.maps. | hide("notes.far") |
            the plugin maps 7 failed in restrictions(): no rules today | fail("no rules today") |
            the plugin maps 7 failed in started(): no map today | | throw new IllegalStateException("no map today");
            the plugin maps refers to health.portico.api.internal in org.maps.Plugin; plugins use portal-api alone, without its internal package, the host's records and its secrets | | health.portico.api.internal.Door.class.getName();
            """)
    void refuses(String sentence, String rules, String started) throws IOException {
        var jar = jar(
                "0.1",
                "return java.util.Set.of();",
                "return java.util.List.of(" + (rules == null ? "" : rules) + ");",
                started == null ? "" : started);

        assertEquals(PROMISE + sentence, failure(portal(jar)));
    }

    @Test
    @DisplayName("a jar that says it is a plugin and has no bean of one stops the start")
    void refusesAnEmptyJar() throws IOException {
        var jar = new PluginJar(folder).describe("id=maps version=7 api=0.1 package=org.maps");

        assertEquals(PROMISE + "the plugin maps has no bean that implements PortalPlugin", failure(portal(jar)));
    }

    @Test
    @DisplayName("S55 the stop is audited behind what plugins audit while they stop")
    void auditsTheStopLast() throws IOException {
        var builder = portal(jar("0.1", "return java.util.Set.of();", "return java.util.List.of();", "", """
                jakarta.enterprise.inject.spi.CDI.current().select(health.portico.api.portal.AuditLog.class).get()
                        .append(health.portico.api.host.AuditEvent.Draft.of(
                                "plugin.maps.fold", health.portico.api.host.AuditEvent.Outcome.SUCCESS, "system"));
                """));
        builder.start().close();
        try (var server = builder.start()) {
            var compliance = new PortalClient(server.uri());
            compliance.logIn("compliance", DemoPeople.PASSWORD);
            var actions = compliance.get("api/v1/staff/audit").json().getJsonArray("items").stream()
                    .map(entry -> entry.asJsonObject().getString("action"))
                    .filter(action -> action.startsWith("portal.st") || action.startsWith("plugin."))
                    .toList();

            assertEquals(List.of("portal.start", "portal.stop", "plugin.maps.fold", "portal.start"), actions);
        }
    }

    @Test
    @DisplayName("a key that a plugin declares is known, its value is checked, and without the plugin it is unknown")
    void readsKeysOfPlugins() throws IOException {
        var jar = jar("0.1", "return java.util.Set.of();", "return java.util.List.of();", "");

        portal(jar).configure("portico.maps.zoom", "9").start().close();
        assertEquals(
                PROMISE + "the value of portico.maps.zoom must be a whole number, not \"near\"",
                failure(portal(jar).configure("portico.maps.zoom", "near")));
        assertTrue(
                failure(portal(jar).configure("portico.maps.zoom", "9").configure("portico.plugins.disabled", "maps"))
                        .contains("unknown configuration key portico.maps.zoom"));
    }

    private static String failure(PortalServerBuilder builder) {
        return assertThrows(StartFailure.class, builder::start).getMessage();
    }

    private PortalServerBuilder portal(PluginJar jar) throws IOException {
        return PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data"))
                .configure("portico.mode", "demo")
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .replace(PortalClock.class, new MutableClock(PortalExtension.NOON))
                .jars(jar.url());
    }

    private PluginJar jar(String api, String resources, String restrictions, String started) throws IOException {
        return jar(api, resources, restrictions, started, "");
    }

    private PluginJar jar(String api, String resources, String restrictions, String started, String stopping)
            throws IOException {
        return new PluginJar(Files.createDirectories(folder.resolve("maps")))
                .describe("id=maps version=7 api=" + api + " package=org.maps")
                .compile(Map.of(
                        "org.maps.Tiles",
                        RESOURCE,
                        "org.gone.Away",
                        "package org.gone; public class Away { public static java.util.Set<Class<?>> classes() { return java.util.Set.of(); } }",
                        "org.maps.Plugin",
                        """
                        package org.maps;
                        import health.portico.api.plugin.ConfigurationKey;
                        import health.portico.api.record.RecordItem;
                        import health.portico.api.visibility.Restriction;
                        @jakarta.enterprise.context.ApplicationScoped
                        public class Plugin implements health.portico.api.plugin.PortalPlugin {
                            public String id() {
                                return "maps";
                            }
                            public java.util.Set<Class<?>> resources() {
                                %s
                            }
                            public java.util.List<Restriction<?>> restrictions() {
                                %s
                            }
                            public java.util.List<ConfigurationKey> configuration() {
                                return java.util.List.of(new ConfigurationKey(
                                        "portico.maps.zoom", ConfigurationKey.Type.INTEGER, "1", "How near."));
                            }
                            public void started() {
                                %s
                            }
                            public void stopping() {
                                %s
                            }
                            static Restriction<?> hide(String id) {
                                return Restriction.hide(RecordItem.class, id, item -> true);
                            }
                            static Restriction<?> fail(String why) {
                                throw new IllegalStateException(why);
                            }
                        }
                        """.formatted(resources, restrictions, started, stopping)));
    }
}
