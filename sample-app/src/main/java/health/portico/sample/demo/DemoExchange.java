package health.portico.sample.demo;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.ExchangeOrganization;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.PortalClock;
import health.portico.api.record.PatientId;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * A made-up exchange with two made-up health systems, in demo mode only: in production nobody takes part. Lakeside names a record of
 * everybody at all times. Harbor does so in the second half of each hour and takes it back at the full hour, so that whoever has connected it
 * sees it fall back. No record goes anywhere. Thread-safe.
 */
@ApplicationScoped
public class DemoExchange implements HealthInformationExchange {
    /** The id of the one that has found everybody. */
    public static final String LAKESIDE = "lakeside-health";

    /** The id of the one that finds and loses everybody. */
    public static final String HARBOR = "harbor-clinics";

    private static final Logger LOG = Logger.getLogger(DemoExchange.class.getName());
    private static final int HALF = 30;

    private final Configuration configuration;
    private final PortalClock clock;

    @Inject
    public DemoExchange(Configuration configuration, PortalClock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoExchange() {
        this(null, null);
    }

    @Override
    public List<ExchangeOrganization> organizations() {
        return configuration.mode() == Mode.DEMO
                ? List.of(
                        new ExchangeOrganization(LAKESIDE, "Lakeside Health"),
                        new ExchangeOrganization(HARBOR, "Harbor Clinics"))
                : List.of();
    }

    @Override
    public Optional<String> recordNamedBy(String organization, PatientId patient) {
        boolean secondHalf = clock.clock().instant().atOffset(ZoneOffset.UTC).getMinute() >= HALF;
        return Optional.of(recordAt(organization, patient))
                .filter(record -> organization.equals(LAKESIDE) || (organization.equals(HARBOR) && secondHalf));
    }

    @Override
    public void take(ExchangeConnection connection) {
        LOG.info(() -> "the demo's exchange has taken " + connection);
    }

    /** Return what an organization of the demo calls its record of a patient. */
    static String recordAt(String organization, PatientId patient) {
        return organization + "-" + patient.value();
    }
}
