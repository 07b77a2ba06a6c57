package health.portico.plugin.devices.connection;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The steps of linking and unlinking, each one transaction with its entry in the audit log (S55). Thread-safe. */
@ApplicationScoped
public class Linking {
    /** If the node dies while it speaks to the vendor, the work that fetches finds the connection after this. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final ConnectionStore store;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Linking(ConnectionStore store, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Linking() {
        this(null, null, null);
    }

    /** Change what is taken from a source that is connected in this way; empty if it is not. */
    @Transactional
    public Optional<Connection> choose(
            String account, PatientId patient, Source source, Channel channel, Set<MeasurementType> types) {
        Optional<Connection> there = store.lock(patient, source, channel)
                .filter(connection -> connection.state() != ConnectionState.WITHDRAWN);
        there.ifPresent(connection -> {
            store.choose(connection.id(), types);
            record("plugin.devices.choose", Outcome.SUCCESS, account, connection, types);
        });
        return there.flatMap(connection -> store.byId(connection.id()));
    }

    /** Begin a connection; fails if the patient has begun the same meanwhile. One that the vendor ended makes way. */
    @Transactional
    public Connection begin(
            String account, PatientId patient, Source source, Channel channel, Set<MeasurementType> types) {
        store.lock(patient, source, channel)
                .filter(ended -> ended.state() == ConnectionState.WITHDRAWN)
                .ifPresent(ended -> store.remove(ended, Optional.empty()));
        OffsetDateTime now = Moments.now(clock);
        boolean isFetched = channel == Channel.WEBSITE;
        Connection connection = new Connection(
                UUID.randomUUID(),
                patient,
                source,
                channel,
                types,
                isFetched ? ConnectionState.WAITING : ConnectionState.CONNECTED,
                now,
                Optional.empty());
        store.add(connection, isFetched ? Optional.of(now.plus(LOST)) : Optional.empty());
        record("plugin.devices.link", Outcome.SUCCESS, account, connection, types);
        return connection;
    }

    /** Note that the vendor knows of it, and fetch from now on. */
    @Transactional
    public void prepared(Connection connection, boolean isAllowed) {
        if (store.lock(connection.id()).isPresent()) {
            store.become(
                    connection.id(),
                    isAllowed ? ConnectionState.CONNECTED : ConnectionState.WAITING,
                    Optional.of(Moments.now(clock)));
        }
    }

    /** Forget a connection that the vendor did not take. */
    @Transactional
    public void abandon(String account, Connection connection) {
        if (store.lock(connection.id()).isPresent()) {
            store.remove(connection, Optional.empty());
            record("plugin.devices.unlink", Outcome.FAILED, account, connection, connection.types());
        }
    }

    /** End a connection at once; what it brought stays (R71). The vendor is told later, so that nobody waits for it. */
    @Transactional
    public Optional<Connection> end(PatientId patient, UUID id) {
        Optional<Connection> own = store.lock(id).filter(one -> one.patient().equals(patient));
        own.ifPresent(one -> store.remove(one, one.isFetched() ? Optional.of(Moments.now(clock)) : Optional.empty()));
        return own;
    }

    /** The same by its owner in this plugin's own pages, with its entry in the audit log. */
    @Transactional
    public boolean end(String account, PatientId patient, UUID id) {
        Optional<Connection> ended = end(patient, id);
        ended.ifPresent(one -> record("plugin.devices.unlink", Outcome.SUCCESS, account, one, one.types()));
        return ended.isPresent();
    }

    /** Note that the patient took the access back with the vendor. */
    @Transactional
    public void withdrawn(Connection connection) {
        if (store.lock(connection.id()).isPresent()) {
            store.become(connection.id(), ConnectionState.WITHDRAWN, Optional.empty());
            record("plugin.devices.withdrawn", Outcome.SUCCESS, "system", connection, connection.types());
        }
    }

    private void record(
            String action, Outcome outcome, String account, Connection connection, Set<MeasurementType> types) {
        String chosen =
                types.stream().map(MeasurementType::word).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(" "));
        audit.append(Draft.of(action, outcome, account)
                .about(connection.patient())
                .detail(connection.source().word() + " " + connection.channel().word() + " " + chosen));
    }
}
