package health.portico.core.settings;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Where settings are kept. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface SettingsStore {
    Optional<KeptSettings> find(String account);

    /**
     * Keep the next version of an account's settings; fails if another request keeps the first one at the same moment.
     *
     * @param version the present one
     * @return false if it is not the present one any more
     */
    boolean save(String account, int version, Optional<SecurityQuestion> question);

    Optional<EmailChange> emailChange(String account);

    Optional<EmailChange> emailChangeOf(String tokenHash);

    /** Keep a change in the place of the account's former one. */
    void put(EmailChange change);

    /** Take a change away; false if it was not there any more. */
    boolean remove(EmailChange change);

    /** Let no link of the account open anything from now on. */
    void endEmailChange(String account, OffsetDateTime now);

    /** Forget changes that were asked for before a moment. */
    void forgetEmailChanges(OffsetDateTime before);
}
