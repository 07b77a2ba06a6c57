package health.portico.core.session.store;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code portico_session}: of an account of the portal, or with the viewer as the host's log-in told it. */
@Entity
@Table(name = "portico_session")
public class SessionRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private UUID id;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "viewer_account")
    private String viewerAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "viewer_role")
    private @Nullable ViewerKind viewerRole;

    @Column(name = "viewer_display_name")
    private @Nullable String viewerDisplayName;

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
    protected SessionRow() {}

    SessionRow(String tokenHash, Session session) {
        var viewer = session.viewer();
        this.tokenHash = tokenHash;
        this.id = session.id();
        this.viewerAccount = viewer.account();
        this.clientAddress = session.address();
        this.startedAt = session.startedAt();
        this.lastActivityAt = session.lastActivityAt();
        if (session.origin() == Session.Origin.ACCOUNT) {
            this.accountId = UUID.fromString(viewer.account());
        } else {
            this.viewerRole = viewer.role();
            this.viewerDisplayName = viewer.displayName();
            this.viewerPatientId = viewer.self().map(PatientId::value).orElse(null);
            this.viewerPractitionerId =
                    viewer.practitioner().map(PractitionerId::value).orElse(null);
        }
    }

    /** Return the session of a viewer as the account is now. */
    Session of(Viewer viewer) {
        return new Session(
                id,
                viewer,
                viewerRole == null ? Session.Origin.ACCOUNT : Session.Origin.HOST,
                clientAddress,
                utc(startedAt),
                utc(lastActivityAt));
    }

    /** Return the viewer whom the host logged in; absent for a session of an account. */
    Optional<Viewer> hostViewer() {
        return Optional.ofNullable(viewerRole)
                .map(role -> new Viewer(
                        viewerAccount,
                        role,
                        Optional.ofNullable(viewerDisplayName).orElse(viewerAccount),
                        Optional.ofNullable(viewerPatientId).map(PatientId::new),
                        Optional.ofNullable(viewerPractitionerId).map(PractitionerId::new),
                        Set.of()));
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
