package health.portico.sample.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.plugin.PortalPlugin;
import health.portico.embedded.PortalServer;
import health.portico.embedded.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal does not start beside a plugin with which somebody could see more than the patient. */
class RefusedPluginTest {
    private static final String PACKAGE = "health.portico.sample.contract.refused";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @DisplayName("R46 R58 a plugin that could show more than the patient sees stops the start, by name")
    @CsvSource(delimiter = '|', textBlock = """
                    HidesFromThePatientAlone | the plugin shop adds the rule plugin.shop.patient, which hides from PATIENT but not from SHARE_GUEST, APP, who never see more than the patient
                    OpensToProxies           | the plugin shop adds the grant plugin.shop.friends, which is for PROXY, to whom only the portal opens a record
                    WritesNotes              | the plugin shop adds the item kind shop-note, which stands in the portal's category notes, whose rules know the portal's own kinds alone
                    """)
    void stopsTheStart(String plugin, String sentence) throws Exception {
        @SuppressWarnings("unchecked") // they all are plugins
        var type = (Class<? extends PortalPlugin>) Class.forName(PACKAGE + "." + plugin);
        var jar = new PluginJar(folder.resolve("jar"))
                .descriptor("id=shop", "version=1.0", "api=0.1", "package=" + PACKAGE)
                .of(type);
        var builder = PortalServer.builder()
                .jars(jar)
                .port(0)
                .dataDirectory(folder.resolve("data"))
                .configure("portico.mode", "demo")
                .configure("portico.plugins.grants", "shop");

        var failure = assertThrows(StartFailure.class, builder::start);

        assertEquals("The portal did not start: " + sentence, failure.getMessage());
    }
}
