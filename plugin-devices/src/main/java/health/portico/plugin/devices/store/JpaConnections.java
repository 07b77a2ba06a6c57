package health.portico.plugin.devices.store;

import health.portico.api.host.DeviceConnection;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.Connection;
import health.portico.plugin.devices.connection.ConnectionState;
import health.portico.plugin.devices.connection.ConnectionStore;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps connections in {@code devices_connection}, and farewells beside them. Thread-safe. */
@ApplicationScoped
public class JpaConnections implements ConnectionStore {
    private static final String IS_DUE =
            " where c.nextPullAt <= :now and (c.claimedUntil is null or c.claimedUntil <= :now)";

    @PersistenceContext(unitName = "portico-devices")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Override
    @Transactional
    public List<Connection> ofPatient(PatientId patient) {
        return entities.createQuery(
                        "select c from ConnectionRow c where c.patientId = :patient order by c.connectedAt desc, c.id",
                        ConnectionRow.class)
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(ConnectionRow::connection)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Connection> byId(UUID id) {
        return row(id).map(ConnectionRow::connection);
    }

    private Optional<ConnectionRow> row(UUID id) {
        return Optional.ofNullable(entities.find(ConnectionRow.class, id));
    }

    @Override
    @Transactional
    public Optional<Connection> lock(PatientId patient, Source source, Channel channel) {
        return entities.createQuery(
                        "select c from ConnectionRow c where c.patientId = :patient and c.source = :source"
                                + " and c.channel = :channel",
                        ConnectionRow.class)
                .setParameter("patient", patient.value())
                .setParameter("source", source)
                .setParameter("channel", channel)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(ConnectionRow::connection);
    }

    @Override
    @Transactional
    public Optional<Connection> lock(UUID id) {
        return Optional.ofNullable(entities.find(ConnectionRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(ConnectionRow::connection);
    }

    @Override
    @Transactional
    public void add(Connection connection, Optional<OffsetDateTime> nextPull) {
        entities.persist(new ConnectionRow(connection, nextPull.orElse(null)));
        entities.flush();
    }

    @Override
    @Transactional
    public void choose(UUID id, Set<MeasurementType> types) {
        change(id, row -> row.choose(types));
    }

    @Override
    @Transactional
    public void become(UUID id, ConnectionState state, Optional<OffsetDateTime> nextPull) {
        change(id, row -> row.become(state, nextPull.orElse(null)));
    }

    @Override
    @Transactional
    public void received(UUID id, OffsetDateTime at) {
        change(id, row -> row.received(at));
    }

    private void change(UUID id, Consumer<ConnectionRow> step) {
        row(id).ifPresent(step);
        entities.flush();
    }

    @Override
    @Transactional
    public void remove(Connection connection, Optional<OffsetDateTime> farewellAt) {
        row(connection.id()).ifPresent(entities::remove);
        farewellAt.ifPresent(at -> entities.persist(new FarewellRow(connection, at)));
        entities.flush();
    }

    @Override
    @Transactional
    public List<UUID> due(OffsetDateTime now, int most) {
        return entities.createQuery(
                        "select c.id from ConnectionRow c" + IS_DUE + " order by c.nextPullAt, c.id", UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    @Transactional
    public boolean claim(UUID id, OffsetDateTime now, OffsetDateTime until) {
        return entities.createQuery("update ConnectionRow c set c.claimedUntil = :until" + IS_DUE + " and c.id = :id")
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    @Override
    @Transactional
    public Optional<String> cursor(UUID id) {
        return row(id).flatMap(ConnectionRow::cursor);
    }

    @Override
    @Transactional
    public void pulled(UUID id, String cursor, Optional<OffsetDateTime> next) {
        change(id, row -> row.pulled(cursor, next));
    }

    @Override
    @Transactional
    public void failed(UUID id, OffsetDateTime next) {
        change(id, row -> row.failed(next));
    }

    @Override
    @Transactional
    public int failures(UUID id) {
        return row(id).map(ConnectionRow::failures).orElse(0);
    }

    @Override
    @Transactional
    public List<DeviceConnection> farewells(OffsetDateTime now, int most) {
        return entities.createQuery(
                        "select f from FarewellRow f where f.nextTryAt <= :now order by f.nextTryAt, f.id",
                        FarewellRow.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(FarewellRow::connection)
                .toList();
    }

    @Override
    @Transactional
    public boolean postpone(UUID farewell, OffsetDateTime now, OffsetDateTime next) {
        return entities.createQuery(
                                "update FarewellRow f set f.nextTryAt = :next where f.id = :id and f.nextTryAt <= :now")
                        .setParameter("next", next)
                        .setParameter("id", farewell)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    @Override
    @Transactional
    public void told(UUID farewell) {
        entities.createQuery("delete from FarewellRow f where f.id = :id")
                .setParameter("id", farewell)
                .executeUpdate();
    }
}
