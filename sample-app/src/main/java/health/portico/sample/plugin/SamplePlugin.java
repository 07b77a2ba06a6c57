package health.portico.sample.plugin;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.PortalPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the sample hospital adds to the portal: where its records lie and, in demo mode, who can log in. */
@ApplicationScoped
public class SamplePlugin implements PortalPlugin {
    /** Directory of FHIR files; empty is the demo hospital. */
    public static final String RECORDS = "portico.sample.records";

    private final Residents residents;

    @Inject
    public SamplePlugin(Residents residents) {
        this.residents = residents;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected SamplePlugin() {
        this(null);
    }

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public List<ConfigurationKey> configuration() {
        return List.of(new ConfigurationKey(
                RECORDS,
                ConfigurationKey.Type.TEXT,
                "",
                "Directory of FHIR R4 bundles and NDJSON files; in demo mode empty is the demo hospital."));
    }

    @Override
    public void started() {
        residents.moveIn();
    }
}
