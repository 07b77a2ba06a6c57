package health.portico.sample.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.PortalServer;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalClient;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the code of the manual to its word: it compiles without a warning, and the plugin that it shows runs. */
class ManualCodeTest {
    private static final String PLUGIN = "docs/how-to/write-a-plugin.md";
    private static final String PATIENT = "347ceebf-0248-5a56-14f3-e1e8e8ffb73c";

    @TempDir
    Path folder;

    @Test
    void everyBlockOfJavaIsNamedFile() {
        var nameless = ManualPage.all().stream()
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.language().equals("java") && !ManualProject.isNamed(block))
                        .map(block -> page.name() + ": "
                                + block.text().lines().findFirst().orElse("")))
                .toList();

        assertEquals(List.of(), nameless);
    }

    @TestFactory
    Stream<DynamicTest> codeOfEachPageCompiles() {
        return ManualPage.all().stream()
                .map(ManualProject::of)
                .filter(project -> !project.files().isEmpty())
                .map(project -> DynamicTest.dynamicTest(
                        project.page(), () -> project.build(Files.createTempDirectory(folder, "project"))));
    }

    @Test
    void pluginOfTheManualKeepsTheContract() throws Exception {
        try (var loader = new URLClassLoader(new URL[] {plugin()})) {
            var test = loader.loadClass("com.example.visits.VisitsPluginTest").getDeclaredConstructor();
            test.setAccessible(true);
            var checks = Stream.of(test.getDeclaringClass().getSuperclass().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .toList();

            assertTrue(checks.size() >= 5, checks::toString);
            for (Method check : checks) {
                check.setAccessible(true);
                check.invoke(test.newInstance());
            }
        }
    }

    @Test
    void portalServesThePluginOfTheManual() throws Exception {
        try (var server = PortalServer.builder()
                .port(0)
                .dataDirectory(folder.resolve("data"))
                .configure("portico.mode", "demo")
                .jars(plugin())
                .start()) {
            var patient = new PortalClient(server.uri());
            patient.logIn("patient", DemoPeople.PASSWORD);

            assertTrue(patient.get("api/v1/health").body().contains("\"visits\""));
            var latest = patient.get("api/v1/plugins/visits/patients/" + PATIENT + "/latest");
            assertEquals(200, latest.status(), latest.body());
            assertEquals(1, latest.json().getJsonArray("items").size());
            for (var nobody : List.of("p_1", "%00", "a%20b", "x".repeat(200), "never-was")) {
                var refused = patient.get("api/v1/plugins/visits/patients/" + nobody + "/latest");
                assertEquals("404 record-not-available", refused.status() + " " + refused.code(), nobody);
            }
        }
    }

    @Test
    void noticesCodeThatDoesNotCompile() {
        var broken = new ManualProject(
                "a page", Map.of("src/main/java/Broken.java", "class Broken { int n() { return \"\"; } }"));

        var refused = assertThrows(AssertionError.class, () -> broken.build(folder.resolve("broken")));
        assertTrue(refused.getMessage().contains("incompatible types"), refused::getMessage);
    }

    private URL plugin() throws Exception {
        var page = ManualPage.of(Repository.root().resolve(PLUGIN));
        var classes = ManualProject.of(page).build(Files.createDirectory(folder.resolve("classes")));
        return ManualProject.pack(classes, folder.resolve("visits.jar")).toUri().toURL();
    }
}
