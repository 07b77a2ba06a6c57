package health.portico.core.session.store;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code portico_session} without an account, as it is written for whom the host logged in; {@link SessionRow} reads it. An
 * entity of its own, because EclipseLink writes an empty reference as text, which PostgreSQL does not take for a UUID.
 */
@Entity
@Table(name = "portico_session")
public class HostSessionRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "id")
    private UUID id;

    @Column(name = "viewer_account")
    private String viewerAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "viewer_role")
    private ViewerKind viewerRole;

    @Column(name = "viewer_display_name")
    private String viewerDisplayName;

    @Column(name = "viewer_patient_id")
    private @Nullable String viewerPatientId;

    @Column(name = "viewer_practitioner_id")
    private @Nullable String viewerPractitionerId;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "started_at")
    private OffsetDateTime startedAt;

    @Column(name = "last_activity_at")
    private OffsetDateTime lastActivityAt;

    /** For the persistence provider. */
    protected HostSessionRow() {}

    HostSessionRow(String tokenHash, Session session) {
        var viewer = session.viewer();
        this.tokenHash = tokenHash;
        this.id = session.id();
        this.viewerAccount = viewer.account();
        this.viewerRole = viewer.role();
        this.viewerDisplayName = viewer.displayName();
        this.viewerPatientId = viewer.self().map(PatientId::value).orElse(null);
        this.viewerPractitionerId =
                viewer.practitioner().map(PractitionerId::value).orElse(null);
        this.clientAddress = session.address();
        this.startedAt = session.startedAt();
        this.lastActivityAt = session.lastActivityAt();
    }
}
