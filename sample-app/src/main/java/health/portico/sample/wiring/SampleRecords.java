package health.portico.sample.wiring;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.PortalClock;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.RecordSource;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.Mode;
import health.portico.sample.demo.DemoDirectory;
import health.portico.sample.demo.DemoHospital;
import health.portico.sample.plugin.SamplePlugin;
import health.portico.source.fhir.FhirRecordSource;
import health.portico.source.fhir.FhirSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Connects the hospital's records: a directory of FHIR files, or those of the demo hospital as of today. The
 * hospital's files are read once, when the portal starts; the demo's patients when somebody first asks for them.
 */
@ApplicationScoped
public class SampleRecords {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Configuration configuration;
    private final PortalClock clock;
    private @Nullable FhirRecordSource source;

    @Inject
    public SampleRecords(Configuration configuration, PortalClock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected SampleRecords() {
        this(null, null);
    }

    @Produces
    @ApplicationScoped
    public RecordSource records() {
        return source();
    }

    @Produces
    @ApplicationScoped
    public PersonDirectory persons() {
        return configuration.mode() == Mode.DEMO ? new DemoDirectory(source()) : source();
    }

    @Produces
    @ApplicationScoped
    public ProviderDirectory providers() {
        return source();
    }

    private synchronized FhirRecordSource source() {
        FhirRecordSource known = source;
        if (known == null) {
            known = read();
            source = known;
        }
        return known;
    }

    private FhirRecordSource read() {
        String given = configuration.text(SamplePlugin.RECORDS);
        var settings = FhirSettings.of(ZONE, clock);
        try {
            return given.isEmpty()
                    ? FhirRecordSource.ofPatientFiles(demo(), settings)
                    : FhirRecordSource.of(Path.of(given), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The FHIR files " + (given.isEmpty() ? "of the demo" : "in " + given) + " cannot be read", e);
        }
    }

    private Path demo() {
        if (configuration.mode() != Mode.DEMO) {
            throw new IllegalStateException("Say where the FHIR files lie: " + SamplePlugin.RECORDS);
        }
        DemoHospital demo = new DemoHospital();
        LocalDate today = LocalDate.ofInstant(clock.clock().instant(), demo.zone());
        return demo.unpack(dataDirectory().resolve("demo-hospital"), today);
    }

    private Path dataDirectory() {
        String given = configuration.text(CoreKeys.DATA_DIR);
        try {
            return given.isEmpty() ? Files.createTempDirectory("portico-demo") : Path.of(given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
