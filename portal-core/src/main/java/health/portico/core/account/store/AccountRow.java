package health.portico.core.account.store;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.StoredAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code portico_account}. */
@Entity
@Table(name = "portico_account")
public class AccountRow {
    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private ViewerKind role;

    @Column(name = "patient_id")
    private @Nullable String patientId;

    @Column(name = "practitioner_id")
    private @Nullable String practitionerId;

    private boolean enabled;

    @Column(name = "disabled_for")
    private @Nullable String disabledFor;

    private @Nullable String email;

    /** A tag (BCP 47). */
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private @Nullable OffsetDateTime passwordChangedAt;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected AccountRow() {}

    AccountRow(StoredAccount stored, OffsetDateTime createdAt) {
        var account = stored.account();
        this.id = UUID.fromString(account.id());
        this.username = account.username();
        this.displayName = account.displayName();
        this.role = account.role();
        this.patientId = account.patient().map(PatientId::value).orElse(null);
        this.practitionerId = account.practitioner().map(PractitionerId::value).orElse(null);
        this.enabled = account.enabled();
        this.email = account.email().orElse(null);
        this.language = account.language().toLanguageTag();
        this.passwordHash = stored.passwordHash();
        this.createdAt = createdAt;
    }

    /** Return the row as a value of the core. */
    public Account account() {
        return new Account(
                id.toString(),
                username,
                displayName,
                role,
                Optional.ofNullable(patientId).map(PatientId::new),
                Optional.ofNullable(practitionerId).map(PractitionerId::new),
                enabled,
                Optional.ofNullable(email),
                Locale.forLanguageTag(language));
    }

    StoredAccount stored() {
        return new StoredAccount(account(), passwordHash);
    }

    void enable(boolean on) {
        this.enabled = on;
        this.disabledFor = null;
    }

    void disable(String reason) {
        this.enabled = false;
        this.disabledFor = reason;
    }

    Optional<String> disabledFor() {
        return Optional.ofNullable(disabledFor);
    }

    void passwordHash(String hash, OffsetDateTime at) {
        this.passwordHash = hash;
        this.passwordChangedAt = at;
    }

    /** @param hash of the same password */
    void renewHash(String hash) {
        this.passwordHash = hash;
    }

    Optional<OffsetDateTime> passwordChangedAt() {
        return Optional.ofNullable(passwordChangedAt).map(at -> at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    void email(String address) {
        this.email = address;
    }

    void language(Locale locale) {
        this.language = locale.toLanguageTag();
    }
}
