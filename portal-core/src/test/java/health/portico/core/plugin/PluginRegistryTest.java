package health.portico.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.Observation;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.visibility.RuleSet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin may add. The test's own package is the plugin's. */
class PluginRegistryTest {
    /** A plugin that adds nothing; tests override what they need. */
    static class Maps implements PortalPlugin {
        @Override
        public String id() {
            return "maps";
        }
    }

    @Path("/api/v1/plugins/maps/tiles")
    static class Tiles {}

    @Path("api/v1/plugins/mapsmore")
    static class Neighbours {}

    static class Pathless {}

    @TempDir
    private java.nio.file.Path jar;

    private Descriptors descriptors;

    @BeforeEach
    void describe() throws IOException {
        Files.createDirectories(jar.resolve("META-INF"));
        Files.writeString(
                jar.resolve(PluginDescriptor.RESOURCE),
                "id=maps\nversion=7\napi=0.1\npackage=health.portico.core.plugin\n");
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            descriptors = Descriptors.read(loader, List.of());
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "the plugin maps adds the rule plugin.other.far, which must begin with plugin.maps.",
                        new Maps() {
                            @Override
                            public List<Restriction<?>> restrictions() {
                                return List.of(rule("plugin.other.far"));
                            }
                        }),
                Arguments.of(
                        "the plugin maps adds the rule results.mine, which must begin with plugin.maps.", new Maps() {
                            @Override
                            public List<Restriction<?>> restrictions() {
                                return List.of(rule("results.mine"));
                            }
                        }),
                Arguments.of("two rules have the id plugin.maps.far", new Maps() {
                    @Override
                    public List<Restriction<?>> restrictions() {
                        return List.of(rule("plugin.maps.far"), rule("plugin.maps.far"));
                    }
                }),
                Arguments.of(
                        "the plugin maps adds the resource " + Neighbours.class.getName()
                                + ", which must begin with a path below api/v1/plugins/maps",
                        resources(Neighbours.class)),
                Arguments.of(
                        "the plugin maps adds the resource " + Pathless.class.getName()
                                + ", which must begin with a path below api/v1/plugins/maps",
                        resources(Pathless.class)),
                Arguments.of(
                        "the plugin maps adds the resource java.lang.String, which must begin with health.portico.core.plugin.",
                        resources(String.class)),
                Arguments.of(
                        "the plugin maps adds the configuration key portico.session.idle, which must begin with portico.maps.",
                        new Maps() {
                            @Override
                            public List<ConfigurationKey> configuration() {
                                return List.of(new ConfigurationKey(
                                        "portico.session.idle", ConfigurationKey.Type.TEXT, "", "Not its own."));
                            }
                        }),
                Arguments.of("the plugin maps 7 failed in restrictions(): no rules today", new Maps() {
                    @Override
                    public List<Restriction<?>> restrictions() {
                        throw new IllegalStateException("no rules today");
                    }
                }),
                Arguments.of("the plugin maps 7 failed in texts(): org/maps/Gone", new Maps() {
                    @Override
                    public List<String> texts() {
                        throw new NoClassDefFoundError("org/maps/Gone");
                    }
                }),
                Arguments.of("the plugin maps 7 cannot be made: no licence", new Maps() {
                    @Override
                    public String id() {
                        throw new IllegalStateException("no licence");
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @DisplayName("S44 a plugin that adds what is not its own, or cannot say what it adds, stops the start by name")
    void refuses(String sentence, PortalPlugin plugin) {
        assertEquals(sentence, refusal(plugin));
    }

    @Test
    @DisplayName("S44 a plugin that answers null or lists null stops the start by name")
    void refusesNull() {
        var nothing = new Maps() {
            @Override
            public List<Restriction<?>> restrictions() {
                return null;
            }
        };
        var holes = new Maps() {
            @Override
            public List<String> migrations() {
                return Arrays.asList("V1__first.sql", null);
            }
        };

        assertTrue(refusal(nothing).startsWith("the plugin maps 7 failed in restrictions()"), refusal(nothing));
        assertTrue(refusal(holes).startsWith("the plugin maps 7 failed in migrations()"), refusal(holes));
    }

    @Test
    @DisplayName("S44 descriptor and bean belong together, one each")
    void matchesBeansWithDescriptors() {
        assertEquals("the plugin maps has no bean that implements PortalPlugin", refusal(Map.of()));
        assertEquals(
                "the plugin org.stray.Plugin has no META-INF/portico-plugin.properties that claims its package",
                refusal(Map.of("org.stray.Plugin", new Maps())));
        var other = new Maps() {
            @Override
            public String id() {
                return "other";
            }
        };
        assertEquals(
                "the plugin maps has a bean health.portico.core.plugin.A with the id other; one bean per plugin, with the id of"
                        + " its descriptor",
                refusal(Map.of("health.portico.core.plugin.A", other)));
        assertEquals(
                "the plugin maps has a bean health.portico.core.plugin.B with the id maps; one bean per plugin, with the id of"
                        + " its descriptor",
                refusal(new TreeMap<>(Map.of(
                        "health.portico.core.plugin.A", new Maps(), "health.portico.core.plugin.B", new Maps()))));
    }

    @Test
    @DisplayName(
            "S39 the grants of a plugin count only if the host lists the plugin, and are not even asked for otherwise")
    void usesGrantsByPermission() {
        var generous = new Maps() {
            @Override
            public List<Grant> grants() {
                return List.of(Grant.to(Set.of(ViewerKind.CLINICIAN), "plugin.maps.staff", context -> true));
            }
        };

        assertEquals(RuleSet.EMPTY, registry(generous, List.of()).rules());
        assertEquals(1, registry(generous, List.of("maps")).rules().grants().size());
        assertEquals(
                "portico.plugins.grants names bills, which is not there",
                assertThrows(PluginRefusal.class, () -> registry(new Maps(), List.of("maps", "bills")))
                        .getMessage());
    }

    @Test
    @DisplayName("a menu that fails takes its own entries away and nothing else")
    void dropsAFailingMenu() {
        var registry = registry(
                new Maps() {
                    @Override
                    public List<NavigationEntry> navigation() {
                        throw new IllegalStateException("no menu today");
                    }

                    @Override
                    public List<Restriction<?>> restrictions() {
                        return List.of(rule("plugin.maps.far"));
                    }

                    @Override
                    public Set<Class<?>> resources() {
                        return Set.of(Tiles.class);
                    }
                },
                List.of());

        assertEquals(List.of("maps"), registry.withoutMenu());
        assertEquals(List.of(), registry.navigation());
        assertEquals(1, registry.rules().restrictions().size());
        assertEquals(Set.of(Tiles.class), registry.resources());
    }

    @Test
    @DisplayName("a number of unread things that cannot be told is no number, and no menu fails for it")
    void countsUnreadThings() {
        var entry = new NavigationEntry("maps", "maps.title", "maps", 1, Set.of(ViewerKind.PATIENT));
        var other = new NavigationEntry("tiles", "tiles.title", "tiles", 1, Set.of(ViewerKind.PATIENT));
        var viewer = new Viewer("a", ViewerKind.PATIENT, "Robin", Optional.empty(), Optional.empty(), Set.of());

        assertEquals(3, registry(unread(entry, () -> 3), List.of()).unread(entry, viewer));
        assertEquals(0, registry(unread(entry, () -> 3), List.of()).unread(other, viewer));
        assertEquals(0, registry(unread(entry, () -> -1), List.of()).unread(entry, viewer));
        IntSupplier failing = () -> {
            throw new IllegalStateException("not today");
        };
        assertEquals(0, registry(unread(entry, failing), List.of()).unread(entry, viewer));
    }

    private static PortalPlugin unread(NavigationEntry entry, IntSupplier number) {
        return new Maps() {
            @Override
            public List<NavigationEntry> navigation() {
                return List.of(entry);
            }

            @Override
            public int unread(NavigationEntry asked, Viewer viewer) {
                return number.getAsInt();
            }
        };
    }

    private static PortalPlugin resources(Class<?> resource) {
        return new Maps() {
            @Override
            public Set<Class<?>> resources() {
                return Set.of(resource);
            }
        };
    }

    private static Restriction<?> rule(String id) {
        return Restriction.hide(Observation.class, id, item -> true);
    }

    private PluginRegistry registry(PortalPlugin plugin, List<String> grantsUsed) {
        return PluginRegistry.of(descriptors, Map.of("health.portico.core.plugin.Maps", plugin), grantsUsed);
    }

    private String refusal(PortalPlugin plugin) {
        return refusal(Map.of("health.portico.core.plugin.Maps", plugin));
    }

    private String refusal(Map<String, PortalPlugin> beans) {
        return assertThrows(RuntimeException.class, () -> PluginRegistry.of(descriptors, beans, List.of()))
                .getMessage();
    }
}
