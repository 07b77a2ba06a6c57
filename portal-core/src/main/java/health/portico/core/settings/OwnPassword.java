package health.portico.core.settings;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.PasswordRules;
import health.portico.core.account.Passwords;
import health.portico.core.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Changes a password by whoever knows the present one (R13, S25). Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class OwnPassword {
    private final OwnAccount own;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SettingChanges changes;

    @Inject
    public OwnPassword(OwnAccount own, PasswordRules rules, Passwords passwords, SettingChanges changes) {
        this.own = own;
        this.rules = rules;
        this.passwords = passwords;
        this.changes = changes;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OwnPassword() {
        this(null, null, null, null);
    }

    /**
     * Change it, end all other sessions of the account and tell its address.
     *
     * @param address of the client
     * @return the new one, to open the session anew with
     * @throws PortalException {@code password-not-accepted}, or what {@link OwnAccount#confirm} throws
     */
    public CheckedPassword change(Session session, String current, String wanted, String address) {
        var account = own.of(session);
        var checked = own.confirm(account, current, address);
        if (!rules.accepts(account, wanted)) {
            throw new PortalException(ProblemType.PASSWORD_NOT_ACCEPTED);
        }
        var hash = passwords.hash(wanted);
        changes.password(account, session, checked, hash);
        return new CheckedPassword(account.id(), hash);
    }
}
