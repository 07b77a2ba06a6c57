package health.portico.core.release.store;

import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of {@code portico_release}; written once, never changed. */
@Entity
@IdClass(ReleaseKey.class)
@Table(name = "portico_release")
public class ReleaseRow {
    @Id
    @Column(name = "item_id")
    private String itemId;

    /** 1 for the first release of the item, 2 for the next one. */
    @Id
    private int ordinal;

    @Column(name = "patient_id")
    private String patientId;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt;

    private String reason;

    private boolean requested;

    private boolean discussed;

    /** For the persistence provider. */
    protected ReleaseRow() {}

    ReleaseRow(ItemId item, int ordinal, PatientId patient, Release release) {
        this.itemId = item.value();
        this.ordinal = ordinal;
        this.patientId = patient.value();
        this.releasedBy = release.by();
        this.releasedAt = release.at();
        this.reason = release.reason();
        this.requested = release.attestation().requested();
        this.discussed = release.attestation().discussed();
    }

    int ordinal() {
        return ordinal;
    }

    Release release() {
        return new Release(
                releasedBy,
                releasedAt.withOffsetSameInstant(ZoneOffset.UTC),
                reason,
                new Attestation(requested, discussed));
    }
}
