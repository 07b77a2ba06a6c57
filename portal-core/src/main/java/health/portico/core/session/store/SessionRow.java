package health.portico.core.session.store;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.store.AccountRow;
import health.portico.core.session.Session;
import health.portico.core.session.StoredSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code portico_session}: of an account of the portal, or with the viewer as the host's log-in told it, which {@link
 * HostSessionRow} writes.
 */
@Entity
@Table(name = "portico_session")
public class SessionRow {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private UUID id;

    /** A relation, because EclipseLink cannot read an empty UUID column as a plain value. */
    @ManyToOne
    @JoinColumn(name = "account_id")
    private @Nullable AccountRow account;

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

    SessionRow(String tokenHash, Session session, AccountRow account) {
        this.tokenHash = tokenHash;
        this.id = session.id();
        this.viewerAccount = session.viewer().account();
        this.clientAddress = session.address();
        this.startedAt = session.startedAt();
        this.lastActivityAt = session.lastActivityAt();
        this.account = account;
    }

    /** Return the session with its viewer as the account is now. */
    StoredSession stored() {
        var viewer = Optional.ofNullable(account)
                .map(row -> row.account().viewer())
                .or(this::hostViewer)
                .orElseThrow();
        var session = new Session(
                id,
                viewer,
                account == null ? Session.Origin.HOST : Session.Origin.ACCOUNT,
                clientAddress,
                utc(startedAt),
                utc(lastActivityAt));
        return new StoredSession(session, account == null || account.account().enabled());
    }

    /** Return the viewer whom the host logged in; absent for a session of an account. */
    private Optional<Viewer> hostViewer() {
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
