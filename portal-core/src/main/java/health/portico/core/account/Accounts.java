package health.portico.core.account;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the portal. Thread-safe; calls block on the database. */
public interface Accounts {
    /** Find an account by its log-in name, ignoring case. */
    Optional<Account> byUsername(String username);

    Optional<Account> byId(String id);

    /** Return the enabled accounts of the person who is this patient. */
    List<Account> ofPatient(PatientId patient);

    /** Return the enabled accounts of a clinician. */
    List<Account> ofPractitioner(PractitionerId practitioner);

    /**
     * Keep a new account with the hash of its password.
     *
     * @throws IllegalArgumentException if the log-in name is taken or malformed
     * @throws health.portico.api.problem.PortalException {@code password-not-accepted} if the password breaks S21
     */
    Account create(NewAccount account);

    /**
     * Keep those of these accounts whose log-in name is free and return them; the rest stays as it is. Passwords are hashed
     * only for accounts that are created. Passwords are taken as they are: whoever sets up a hospital answers for them.
     */
    default List<Account> createAbsent(Collection<NewAccount> accounts) {
        return createAbsent(accounts, Map.of());
    }

    /**
     * Keep those of these accounts whose log-in name is free, as {@link #createAbsent(Collection)} does.
     *
     * @param known hashes of passwords that are no secret, by password: they need not be made again
     */
    List<Account> createAbsent(Collection<NewAccount> accounts, Map<String, String> known);

    /** Let an account log in, or end its sessions and keep it out (S36). An unknown id changes nothing. */
    void enable(String id, boolean enabled);

    /** Give an account another password (S21); an unknown id changes nothing. Its sessions stay. */
    void changePassword(String id, String password);
}
