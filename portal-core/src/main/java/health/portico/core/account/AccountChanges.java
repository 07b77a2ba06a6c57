package health.portico.core.account;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * What people change about their own account, each change with its entry in the audit log (S55). What secures the account is told to
 * others ({@link AccountSecured}). Thread-safe.
 */
@ApplicationScoped
public class AccountChanges {
    private final AccountStore store;
    private final AuditLog audit;
    private final Event<AccountSecured> secured;

    @Inject
    public AccountChanges(AccountStore store, AuditLog audit, Event<AccountSecured> secured) {
        this.store = store;
        this.audit = audit;
        this.secured = secured;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccountChanges() {
        this(null, null, null);
    }

    /**
     * Put another password into the place of the one that was given again.
     *
     * @param hash of a password that {@link PasswordRules} accept
     * @return false if another one took its place meanwhile (S19)
     */
    @Transactional
    public boolean password(Account account, CheckedPassword checked, String hash) {
        if (!store.passwordHash(checked, hash)) {
            return false;
        }
        note(account, "account.change-password");
        secured.fire(new AccountSecured(account.id()));
        return true;
    }

    /** Keep a password from being changed until the caller's transaction ends; false if it has been (S19). */
    @Transactional
    public boolean hold(CheckedPassword checked) {
        return store.hold(checked);
    }

    /** Keep others from changing this account until the caller's transaction ends. */
    @Transactional
    public void lock(String account) {
        store.lock(account);
    }

    /** @param address an address that its owner has confirmed */
    @Transactional
    public void email(Account account, String address) {
        email(account, address, entry(account, "account.change-email"));
    }

    /**
     * Put an address on file into the place of the one that its owner has lost; who answers for it stands in the audit log.
     *
     * @param entry says which member of the staff does it, and for which patient
     */
    @Transactional
    public void email(Account account, String address, Draft entry) {
        store.email(account.id(), address);
        audit.append(entry);
        secured.fire(new AccountSecured(account.id()));
    }

    @Transactional
    public void language(Account account, Locale language) {
        store.language(account.id(), language);
        note(account, "account.change-language");
    }

    /** Return when somebody chose the present password, if that is known. */
    public Optional<OffsetDateTime> passwordChangedAt(String account) {
        return store.passwordChangedAt(account);
    }

    private void note(Account account, String action) {
        audit.append(entry(account, action));
    }

    private static Draft entry(Account account, String action) {
        return Draft.of(action, Outcome.SUCCESS, account.id()).detail("account " + account.id());
    }
}
