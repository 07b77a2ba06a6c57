package health.portico.core.account;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** What people change about their own account, each change with its entry in the audit log (S55). Thread-safe. */
@ApplicationScoped
public class AccountChanges {
    private final AccountStore store;
    private final AuditLog audit;

    @Inject
    public AccountChanges(AccountStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccountChanges() {
        this(null, null);
    }

    /** @param hash of a password that {@link PasswordRules} accept */
    @Transactional
    public void password(Account account, String hash) {
        store.passwordHash(account.id(), hash);
        note(account, "account.change-password");
    }

    /** @param address an address that its owner has confirmed */
    @Transactional
    public void email(Account account, String address) {
        store.email(account.id(), address);
        note(account, "account.change-email");
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
        audit.append(Draft.of(action, Outcome.SUCCESS, account.id()).detail("account " + account.id()));
    }
}
