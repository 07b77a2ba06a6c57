package health.portico.plugin.devices.store;

import health.portico.api.host.DeviceConnection;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.Connection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code devices_farewell}. */
@Entity
@Table(name = "devices_farewell")
public class FarewellRow {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private String patientId;

    private String source;
    private String types;

    @Column(name = "next_try_at")
    private OffsetDateTime nextTryAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected FarewellRow() {}

    FarewellRow(Connection ended, OffsetDateTime nextTryAt) {
        this.id = ended.id();
        this.patientId = ended.patient().value();
        this.source = ended.source().word();
        this.types = Types.text(ended.types());
        this.nextTryAt = nextTryAt;
    }

    DeviceConnection connection() {
        return new DeviceConnection(id, new PatientId(patientId), source, Types.words(types));
    }
}
