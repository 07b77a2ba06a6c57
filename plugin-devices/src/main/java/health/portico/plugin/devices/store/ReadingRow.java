package health.portico.plugin.devices.store;

import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.NewReading;
import health.portico.plugin.devices.reading.Amount;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code devices_reading}; it never changes. */
@Entity
@Table(name = "devices_reading")
public class ReadingRow {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private String patientId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries and people read the column
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private MeasurementType type;

    @Column(name = "external_id")
    @SuppressWarnings("unused") // queries and people read the column
    private String externalId;

    private BigDecimal amount;

    @Column(name = "second_amount")
    private @Nullable BigDecimal secondAmount;

    @Column(name = "sent_value")
    private String sentValue;

    @Column(name = "sent_unit")
    private String sentUnit;

    @Column(name = "taken_at")
    private OffsetDateTime takenAt;

    @Column(name = "offset_seconds")
    private int offsetSeconds;

    @Column(name = "received_at")
    @SuppressWarnings("unused") // queries and people read the column
    private OffsetDateTime receivedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected ReadingRow() {}

    ReadingRow(NewReading reading) {
        this.id = UUID.randomUUID();
        this.patientId = reading.connection().patient().value();
        this.source = reading.connection().source();
        this.channel = reading.connection().channel();
        this.type = reading.type();
        this.externalId = reading.sent().externalId();
        this.amount = reading.amount().value();
        this.secondAmount = reading.amount().second().orElse(null);
        this.sentValue = reading.sent().value();
        this.sentUnit = reading.sent().unit();
        this.takenAt = reading.sent().at().withOffsetSameInstant(ZoneOffset.UTC);
        this.offsetSeconds = reading.sent().at().getOffset().getTotalSeconds();
        this.receivedAt = reading.receivedAt();
    }

    /** Return the row as an item of the record, undecided. */
    public DeviceReading reading() {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetSeconds);
        ItemHeader header = new ItemHeader(
                new ItemId("DeviceReading." + id),
                new PatientId(patientId),
                type.title(),
                Optional.of(takenAt.withOffsetSameInstant(offset)),
                Set.of(),
                List.of());
        Amount kept = new Amount(
                Amount.plain(amount), Optional.ofNullable(secondAmount).map(Amount::plain));
        return new DeviceReading(header, type, kept, sentValue, sentUnit, source);
    }
}
