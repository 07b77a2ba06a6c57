package health.portico.core.helpdesk;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.AccountSessions;
import health.portico.core.account.AccountStore;
import health.portico.core.account.StoredAccount;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.Letters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What staff do to an account: each method is one transaction with its letters and its entry in the audit log (S55). Thread-safe. */
@ApplicationScoped
public class AccountHelp {
    private final AccountStore accounts;
    private final AccountChanges changes;
    private final AccountSessions sessions;
    private final Letters letters;
    private final AuditLog audit;

    @Inject
    public AccountHelp(
            AccountStore accounts, AccountChanges changes, AccountSessions sessions, Letters letters, AuditLog audit) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccountHelp() {
        this(null, null, null, null, null);
    }

    /** Tell whether staff help with an account: with a patient's, never with one of staff, so never with their own. */
    static boolean isInReach(Account account) {
        return account.role() == ViewerKind.PATIENT || account.role() == ViewerKind.PROXY;
    }

    /**
     * Put an address on file into the place of the account's.
     *
     * @throws PortalException {@code address-in-use}
     */
    @Transactional
    public void useAddress(Viewer staff, PatientId patient, String id, String address) {
        var account = held(id);
        if (account.email().filter(address::equalsIgnoreCase).isPresent()) {
            throw new PortalException(ProblemType.ADDRESS_IN_USE);
        }
        account.email().ifPresent(old -> tell(account, old, "mail.email-changed"));
        changes.email(account, address, entry(staff, "account.change-email", patient, id, "address-on-file"));
        tell(account, address, "mail.email-from-file");
    }

    /** @throws PortalException {@code changed-meanwhile} */
    @Transactional
    public void enable(Viewer staff, PatientId patient, String id, boolean enabled, SwitchReason reason) {
        if (held(id).enabled() == enabled) {
            throw new PortalException(ProblemType.CHANGED_MEANWHILE);
        }
        var action = enabled ? "account.enable" : "account.disable";
        audit.append(entry(staff, action, patient, id, reason.word()));
        if (enabled) {
            accounts.enable(id, true);
        } else {
            accounts.disable(id, reason.word());
            sessions.endDisabled(id);
        }
    }

    /** Nobody changes the account until the transaction ends. */
    private Account held(String id) {
        accounts.lock(id);
        return accounts.byId(id)
                .map(StoredAccount::account)
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    /** Written to the address, not to the account: the old one is told even if the account is disabled. */
    private void tell(Account account, String address, String template) {
        letters.add(new Letter(
                Optional.empty(),
                address,
                account.language(),
                template,
                UUID.randomUUID().toString(),
                Optional.empty()));
    }

    private static Draft entry(Viewer staff, String action, PatientId patient, String account, String detail) {
        return Draft.of(action, Outcome.SUCCESS, staff.account())
                .about(patient)
                .detail("account " + account + " " + detail);
    }
}
