package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceConnection;
import health.portico.api.host.DeviceConnector;
import health.portico.api.host.DeviceConnector.Pull;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.ConfigurationValues;
import health.portico.api.portal.DeviceConnectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Fetches readings from vendors at regular intervals (R66), and tells vendors what was unlinked. Each connection is fetched by one node at a
 * time, which claims it in the database. What a connector throws may tell of a patient, so the log names its class alone.
 */
@ApplicationScoped
public class Fetching {
    /** How often readings are fetched. */
    public static final String INTERVAL = "portico.devices.sync.interval";

    /** No call of a connector, with the calls that follow at once, lasts longer. */
    private static final Duration CLAIM = Duration.ofHours(1);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;
    private static final int MOST_PAGES = 20;
    private static final int MOST_ROUNDS = 50;
    private static final Logger LOG = Logger.getLogger(Fetching.class.getName());

    private final ConnectionStore store;
    private final FetchingSteps steps;
    private final DeviceConnectors connectors;
    private final ConfigurationValues configuration;
    private final PortalClock clock;

    @Inject
    public Fetching(
            ConnectionStore store,
            FetchingSteps steps,
            DeviceConnectors connectors,
            ConfigurationValues configuration,
            PortalClock clock) {
        this.store = store;
        this.steps = steps;
        this.connectors = connectors;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Fetching() {
        this(null, null, null, null, null);
    }

    /** Return how often readings are fetched. */
    public Duration interval() {
        return configuration.duration(INTERVAL);
    }

    /** Fetch from each connection that is due, and say what farewells are due. */
    public void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<UUID> due = store.due(now(), AT_ONCE);
            due.stream().filter(this::isClaimed).forEach(this::fetch);
            if (due.size() < AT_ONCE) {
                break;
            }
        }
        store.farewells(now(), AT_ONCE).forEach(this::sayFarewell);
    }

    private boolean isClaimed(UUID id) {
        OffsetDateTime now = now();
        return store.claim(id, now, now.plus(CLAIM));
    }

    private void fetch(UUID id) {
        Optional<Connection> connection = store.byId(id);
        if (connection.isEmpty()) {
            return;
        }
        try {
            String source = connection.get().source().word();
            DeviceConnector connector =
                    connectors.of(source).orElseThrow(() -> new IllegalStateException("nobody speaks for " + source));
            boolean goesOn = true;
            for (int page = 1; goesOn; page++) {
                Pull found = connector.pull(connection.get().forConnector(), store.cursor(id));
                goesOn = steps.take(connection.get(), found, page < MOST_PAGES, now().plus(interval()));
            }
        } catch (RuntimeException e) {
            LOG.warning(() -> "the connection " + id + " could not be fetched: "
                    + e.getClass().getName());
            steps.failed(id, this::retryAt);
        }
    }

    /** Twice as long after each failure in a row, and no longer than the interval. */
    private OffsetDateTime retryAt(int failures) {
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        return now().plus(pause.compareTo(interval()) < 0 ? pause : interval());
    }

    private void sayFarewell(DeviceConnection ended) {
        OffsetDateTime now = now();
        if (!store.postpone(ended.id(), now, now.plus(CLAIM))) {
            return;
        }
        try {
            connectors.of(ended.source()).ifPresent(connector -> connector.disconnect(ended));
            store.told(ended.id());
        } catch (RuntimeException e) {
            LOG.warning(() -> "the connector for " + ended.source() + " failed in disconnect() for " + ended.id() + ": "
                    + e.getClass().getName());
        }
    }

    private OffsetDateTime now() {
        return Moments.now(clock);
    }
}
