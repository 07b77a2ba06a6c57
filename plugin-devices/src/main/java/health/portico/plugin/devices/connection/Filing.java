package health.portico.plugin.devices.connection;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.DeviceConnector.Pull;
import health.portico.api.host.DeviceMeasurement;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.Judgement;
import health.portico.plugin.devices.reading.ReadingCheck;
import health.portico.plugin.devices.reading.ReadingPolicy;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts readings into the record, each set in one transaction with its entry in the audit log. The connection is locked meanwhile: after it was
 * unlinked nothing is filed any more. Thread-safe.
 */
@ApplicationScoped
public class Filing {
    private static final ReadingPolicy POLICY = ReadingPolicy.STANDARD;

    private final ConnectionStore connections;
    private final ReadingStore readings;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Filing(ConnectionStore connections, ReadingStore readings, AuditLog audit, PortalClock clock) {
        this.connections = connections;
        this.readings = readings;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Filing() {
        this(null, null, null, null);
    }

    /**
     * File what an app sends for its user; fails if the same readings are filed over another connection at this moment.
     *
     * @throws PortalException {@code devices-too-many-readings}
     */
    @Transactional
    public Receipt fromApp(
            String account, PatientId patient, Source source, Channel channel, List<DeviceMeasurement> sent) {
        Optional<Connection> connection = connections.lock(patient, source, channel);
        OffsetDateTime now = Moments.now(clock);
        long before = readings.received(patient, now.minus(Duration.ofDays(1)));
        if (before + sent.size() > POLICY.mostPerDay()) {
            throw new PortalException(DeviceProblems.TOO_MANY_READINGS);
        }
        Receipt receipt = judge(check(source, channel, connection), sent, now, connection);
        record(account, patient, source, channel, receipt);
        return receipt;
    }

    /**
     * File what was fetched from a vendor, and note how far that was; fails as {@link #fromApp}.
     *
     * @param next when to fetch again, if this was all for now
     * @return false if the connection was unlinked meanwhile: then nothing is filed
     */
    @Transactional
    public boolean fromVendor(UUID id, Pull.Readings fetched, Optional<OffsetDateTime> next) {
        Optional<Connection> locked = connections.lock(id);
        if (locked.isEmpty()) {
            return false;
        }
        Connection connection = locked.get();
        OffsetDateTime now = Moments.now(clock);
        ReadingCheck check = check(connection.source(), connection.channel(), locked);
        Receipt receipt = judge(check, fetched.readings(), now, locked);
        connections.pulled(id, fetched.cursor(), next);
        if (!fetched.readings().isEmpty()) {
            record("system", connection.patient(), connection.source(), connection.channel(), receipt);
        }
        return true;
    }

    private static ReadingCheck check(Source source, Channel channel, Optional<Connection> connection) {
        return new ReadingCheck(POLICY, source, channel, connection.map(Connection::types));
    }

    private Receipt judge(
            ReadingCheck check, List<DeviceMeasurement> sent, OffsetDateTime now, Optional<Connection> connection) {
        Set<String> known = connection
                .map(one -> readings.known(one.patient(), one.source(), ids(sent)))
                .orElse(Set.of());
        Set<String> seen = new HashSet<>(known);
        List<NewReading> fit = new ArrayList<>();
        List<Receipt.Item> refused = new ArrayList<>();
        int duplicate = 0;
        for (int index = 0; index < sent.size(); index++) {
            DeviceMeasurement one = sent.get(index);
            Judgement found = check.judge(one, now.toInstant());
            if (found instanceof Judgement.Refused no) {
                refused.add(new Receipt.Item(index, no.why()));
            } else if (!seen.add(one.externalId())) {
                duplicate++;
            } else if (found instanceof Judgement.Fit yes) {
                fit.add(new NewReading(connection.orElseThrow(), one, yes.type(), yes.amount(), now));
            }
        }
        keep(fit, now);
        return new Receipt(fit.size(), duplicate, refused);
    }

    private static List<String> ids(List<DeviceMeasurement> sent) {
        return sent.stream().map(DeviceMeasurement::externalId).toList();
    }

    private void keep(List<NewReading> fit, OffsetDateTime now) {
        if (!fit.isEmpty()) {
            readings.add(fit);
            connections.received(fit.get(0).connection().id(), now);
        }
    }

    private void record(String actor, PatientId patient, Source source, Channel channel, Receipt receipt) {
        audit.append(Draft.of("plugin.devices.readings", Outcome.SUCCESS, actor)
                .about(patient)
                .detail("%s %s accepted %d duplicate %d refused %d"
                        .formatted(
                                source.word(),
                                channel.word(),
                                receipt.accepted(),
                                receipt.duplicate(),
                                receipt.refused().size())));
    }
}
