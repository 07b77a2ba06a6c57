package health.portico.plugin.devices.store;

import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.Connection;
import health.portico.plugin.devices.connection.ConnectionState;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code devices_connection}. */
@Entity
@Table(name = "devices_connection")
public class ConnectionRow {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private String patientId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String types;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    @Column(name = "connected_at")
    private OffsetDateTime connectedAt;

    @Column(name = "last_received_at")
    private @Nullable OffsetDateTime lastReceivedAt;

    @Column(name = "pull_cursor")
    private @Nullable String pullCursor;

    @Column(name = "next_pull_at")
    private @Nullable OffsetDateTime nextPullAt;

    @Column(name = "claimed_until")
    private @Nullable OffsetDateTime claimedUntil;

    private int failures;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected ConnectionRow() {}

    ConnectionRow(Connection connection, @Nullable OffsetDateTime nextPullAt) {
        this.id = connection.id();
        this.patientId = connection.patient().value();
        this.source = connection.source();
        this.channel = connection.channel();
        this.types = Types.text(connection.types());
        this.state = connection.state();
        this.connectedAt = connection.connectedAt();
        this.nextPullAt = nextPullAt;
    }

    /** Return the row as a value. */
    public Connection connection() {
        return new Connection(
                id,
                new PatientId(patientId),
                source,
                channel,
                Types.of(types),
                state,
                utc(connectedAt),
                Optional.ofNullable(lastReceivedAt).map(ConnectionRow::utc));
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    void choose(Collection<MeasurementType> chosen) {
        this.types = Types.text(chosen);
    }

    void become(ConnectionState other, @Nullable OffsetDateTime next) {
        this.state = other;
        this.nextPullAt = next;
        this.claimedUntil = null;
    }

    void received(OffsetDateTime at) {
        this.lastReceivedAt = at;
    }

    Optional<String> cursor() {
        return Optional.ofNullable(pullCursor);
    }

    /** What was fetched shows that the vendor lets us. */
    void pulled(String cursor, Optional<OffsetDateTime> next) {
        this.pullCursor = cursor;
        this.failures = 0;
        this.state = ConnectionState.CONNECTED;
        next.ifPresent(at -> become(ConnectionState.CONNECTED, at));
    }

    void failed(OffsetDateTime next) {
        this.failures++;
        this.nextPullAt = next;
        this.claimedUntil = null;
    }

    int failures() {
        return failures;
    }
}
