package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceConnector.Pull;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/** What is kept of each call of a connector, each step one transaction. Thread-safe. */
@ApplicationScoped
public class FetchingSteps {
    private final ConnectionStore store;
    private final Filing filing;
    private final Linking linking;

    @Inject
    public FetchingSteps(ConnectionStore store, Filing filing, Linking linking) {
        this.store = store;
        this.filing = filing;
        this.linking = linking;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected FetchingSteps() {
        this(null, null, null);
    }

    /**
     * Keep what a vendor answered.
     *
     * @param mayGoOn whether the next call may follow at once
     * @param next when else
     * @return whether it shall
     */
    boolean take(Connection connection, Pull found, boolean mayGoOn, OffsetDateTime next) {
        UUID id = connection.id();
        if (found instanceof Pull.Readings readings) {
            boolean goesOn = readings.hasMore() && mayGoOn;
            Optional<OffsetDateTime> later = goesOn ? Optional.empty() : Optional.of(next);
            return Turns.of(() -> filing.fromVendor(id, readings, later)) && goesOn;
        }
        if (found instanceof Pull.NotAllowedYet) {
            store.become(id, ConnectionState.WAITING, Optional.of(next));
        } else {
            linking.withdrawn(connection);
        }
        return false;
    }

    /** @param next when to try again, by the number of failures before this one */
    @Transactional
    public void failed(UUID id, IntFunction<OffsetDateTime> next) {
        store.lock(id).ifPresent(there -> store.failed(id, next.apply(store.failures(id))));
    }
}
