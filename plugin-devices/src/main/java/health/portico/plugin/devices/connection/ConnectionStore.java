package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceConnection;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where connections are kept. Thread-safe; joins the caller's transaction. */
public interface ConnectionStore {
    /** Return the connections of a patient, newest first. */
    List<Connection> ofPatient(PatientId patient);

    Optional<Connection> byId(UUID id);

    /** Return a connection, and keep others from changing it until the caller's transaction ends. */
    Optional<Connection> lock(PatientId patient, Source source, Channel channel);

    /** The same, by its id. */
    Optional<Connection> lock(UUID id);

    /** Keep a new one; fails if the patient has connected the source in this way meanwhile. */
    void add(Connection connection, Optional<OffsetDateTime> nextPull);

    /** Change what is taken from a connection that the caller has locked. */
    void choose(UUID id, Set<MeasurementType> types);

    void become(UUID id, ConnectionState state, Optional<OffsetDateTime> nextPull);

    /** Note that it brought something new. */
    void received(UUID id, OffsetDateTime at);

    /** Remove one; with a farewell its vendor is told later. */
    void remove(Connection connection, Optional<OffsetDateTime> farewellAt);

    /** Return connections from which something may be fetched now and that no node is at, the one that waits longest first. */
    List<UUID> due(OffsetDateTime now, int most);

    /** Claim one that is still due, for this node; the row count tells who has it. */
    boolean claim(UUID id, OffsetDateTime now, OffsetDateTime until);

    Optional<String> cursor(UUID id);

    /** Note how far was fetched; if that was all, when to go on, and that this node is not at it any more. */
    void pulled(UUID id, String cursor, Optional<OffsetDateTime> next);

    /** Note that fetching failed once more, and when to try again. */
    void failed(UUID id, OffsetDateTime next);

    /** Return how often fetching failed in a row. */
    int failures(UUID id);

    /** Return farewells that are due. */
    List<DeviceConnection> farewells(OffsetDateTime now, int most);

    /** Put a farewell off, for other nodes too; tells whether it was this call. */
    boolean postpone(UUID farewell, OffsetDateTime now, OffsetDateTime next);

    void told(UUID farewell);
}
