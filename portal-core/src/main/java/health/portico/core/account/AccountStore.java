package health.portico.core.account;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where accounts are kept. Thread-safe; blocks on the database; nothing is cached. */
public interface AccountStore {
    Optional<StoredAccount> byUsername(String username);

    Optional<StoredAccount> byId(String id);

    /** Return the enabled accounts of the person who is this patient, the oldest first. */
    List<Account> ofPatient(PatientId patient);

    /** Return the enabled accounts of a clinician, the oldest first. */
    List<Account> ofPractitioner(PractitionerId practitioner);

    /** Return the accounts of the person who is this patient, disabled ones too, the oldest first. */
    List<Account> allOfPatient(PatientId patient);

    /** Tell whether somebody has an account as this patient, enabled or not. */
    boolean hasAccount(PatientId patient);

    /** Return the enabled accounts with this e-mail address, ignoring case, the oldest first. Looks at every account. */
    List<Account> byEmail(String email);

    /** Keep others who lock it from this account until the caller's transaction ends. */
    void lock(String id);

    /** Keep a new account; fails if the log-in name is taken. */
    void insert(StoredAccount account);

    /** Tell whether there was such an account. */
    boolean enable(String id, boolean enabled);

    /**
     * Disable an account and keep why.
     *
     * @param reason at most 20 characters; forgotten when the account is enabled
     */
    void disable(String id, String reason);

    /** Return why an account is disabled, if that is known. */
    Optional<String> disabledFor(String id);

    /** Keep the hash of another password, and that it was chosen now. */
    void passwordHash(String id, String hash);

    /** Do the same, unless another password took the place of the checked one meanwhile: then return false. */
    boolean passwordHash(CheckedPassword checked, String hash);

    /** Lock an account as {@link #lock} does; false if it is disabled or another password took the place of the checked one. */
    boolean hold(CheckedPassword checked);

    /** Return when somebody chose the present password, if that is known. */
    Optional<OffsetDateTime> passwordChangedAt(String id);

    void email(String id, String address);

    void language(String id, Locale language);

    /** Put another hash of the same password in the place of this one; false if another one took its place meanwhile. */
    boolean renewHash(CheckedPassword checked, String hash);
}
