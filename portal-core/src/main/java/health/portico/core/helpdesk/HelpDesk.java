package health.portico.core.helpdesk;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.outbox.OutgoingMail;
import health.portico.core.record.AccessContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The desk where staff help with a patient's accounts (R7, R80). It asks the hospital what is on file, checks, and lets {@link AccountHelp}
 * do the rest. Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class HelpDesk {
    private final AccountStore accounts;
    private final AccessContexts persons;
    private final FiledAddresses filed;
    private final AccountHelp help;
    private final OutgoingMail mail;
    private final AuditLog audit;

    @Inject
    public HelpDesk(
            AccountStore accounts,
            AccessContexts persons,
            FiledAddresses filed,
            AccountHelp help,
            OutgoingMail mail,
            AuditLog audit) {
        this.accounts = accounts;
        this.persons = persons;
        this.filed = filed;
        this.help = help;
        this.mail = mail;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected HelpDesk() {
        this(null, null, null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available}, {@code source-not-available} */
    public HelpView look(Viewer staff, PatientId id) {
        var patient = persons.person(id);
        var addresses = filed.of(patient);
        var lines = accounts.allOfPatient(id).stream()
                .filter(AccountHelp::isInReach)
                .map(account ->
                        new HelpView.Line(account, accounts.disabledFor(account.id()), used(account, addresses)))
                .toList();
        audit.append(Draft.of("account.look", Outcome.SUCCESS, staff.account()).about(id));
        return new HelpView(patient, lines, addresses, mail.notifier().isPresent());
    }

    /**
     * Let an account use an address on file. Whoever holds a link that was mailed before holds nothing any more; the old address and the
     * new one are told.
     *
     * @param address id of a {@link FiledAddress}
     * @throws PortalException {@code record-not-available}, {@code source-not-available}, {@code record-merged},
     *     {@code email-not-confirmable}, {@code address-not-on-file}, {@code address-in-use}
     */
    public void useAddress(Viewer staff, PatientId id, String account, String address) {
        var patient = known(staff, id, account);
        if (patient.links().replacedBy().isPresent()) {
            throw new PortalException(ProblemType.RECORD_MERGED);
        }
        if (mail.notifier().isEmpty()) {
            throw new PortalException(ProblemType.EMAIL_NOT_CONFIRMABLE);
        }
        var chosen = filed.of(patient).stream()
                .filter(one -> one.id().equals(address))
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.ADDRESS_NOT_ON_FILE));
        help.useAddress(staff, id, account, chosen.address());
    }

    /**
     * Disable or enable an account; what is disabled has no session any more at its next request (S36).
     *
     * @throws PortalException {@code record-not-available}, {@code source-not-available}, {@code changed-meanwhile} if it is so already
     */
    public void enable(Viewer staff, PatientId id, String account, boolean enabled, SwitchReason reason) {
        known(staff, id, account);
        help.enable(staff, id, account, enabled, reason);
    }

    /** Staff's own accounts, and those of other patients, are like none. */
    private Patient known(Viewer staff, PatientId id, String account) {
        var patient = persons.person(id);
        if (accounts.allOfPatient(id).stream()
                .noneMatch(one -> AccountHelp.isInReach(one) && one.id().equals(account))) {
            audit.append(Draft.of("record.denied", Outcome.DENIED, staff.account())
                    .about(id)
                    .detail("account"));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        return patient;
    }

    private static Optional<FiledAddress> used(Account account, List<FiledAddress> addresses) {
        return account.email().flatMap(email -> addresses.stream()
                .filter(one -> one.address().equalsIgnoreCase(email))
                .findFirst());
    }
}
