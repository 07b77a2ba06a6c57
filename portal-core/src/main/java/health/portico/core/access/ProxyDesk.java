package health.portico.core.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.api.problem.PortalException;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives, confirms and ends grants, each together with its notices to both sides (S45) and its entry in the audit log (S55), or not at all. */
@ApplicationScoped
public class ProxyDesk {
    static final String GIVE = "proxy.grant";

    private static final String CONFIRM = "proxy.confirm";
    private static final String END = "proxy.revoke";

    private final ProxyForm form;
    private final ProxyGrants grants;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public ProxyDesk(
            ProxyForm form, ProxyGrants grants, Accounts accounts, Outbox outbox, AuditLog audit, PortalClock clock) {
        this.form = form;
        this.grants = grants;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProxyDesk() {
        this(null, null, null, null, null, null);
    }

    /**
     * Give somebody access; one over a minor ends with childhood at the latest (S42).
     *
     * @throws PortalException {@code proxy-not-available}, {@code proxy-not-allowed}, {@code proxy-already-granted}, {@code invalid-request}
     */
    @Transactional
    public ProxyGrant give(Viewer staff, Patient patient, WantedProxy wanted) {
        Subject subject = Subject.of(patient);
        Account holder = form.holder(subject, wanted);
        NewProxyGrant grant = form.grant(subject, holder, wanted, Now.of(clock));
        grants.lock(holder.id());
        ProxyForm.checkAlone(grant.account(), grant.from(), grant.until(), grants.over(subject));
        ProxyGrant given = grants.create(grant);
        tell(subject, given, given.id(), "mail.proxy-given", "mail.proxy-received");
        audit.append(entry(GIVE, staff, subject, given));
        return given;
    }

    /**
     * Confirm a grant for merged records, as far as they are merged now. Of two grants that came together with their records one is ended first.
     *
     * @throws PortalException {@code proxy-already-granted} if the account holds another one over these records at some of the same moments
     */
    @Transactional
    public void confirm(Viewer staff, Subject subject, ProxyGrant grant, Set<PatientId> records) {
        grants.lock(grant.account());
        List<ProxyGrant> others = grants.over(subject).stream()
                .filter(other -> !other.id().equals(grant.id()))
                .toList();
        ProxyForm.checkAlone(grant.account(), grant.from(), grant.until(), others);
        Set<PatientId> confirmed = new HashSet<>(grant.unconfirmed(subject));
        confirmed.retainAll(records);
        if (!confirmed.isEmpty()) {
            grants.confirm(grant.id(), confirmed);
            tell(subject, grant, about(grant, confirmed), "mail.proxy-given", "mail.proxy-received");
            audit.append(entry(CONFIRM, staff, subject, grant));
        }
    }

    /** End a grant; whoever comes second changes nothing and tells nobody. */
    @Transactional
    public void end(Viewer viewer, Subject subject, ProxyGrant grant) {
        if (grants.revoke(grant.id(), Now.of(clock))) {
            tell(subject, grant, grant.id(), "mail.proxy-ended", "mail.proxy-lost");
            audit.append(entry(END, viewer, subject, grant));
        }
    }

    private void tell(Subject subject, ProxyGrant grant, String about, String patients, String holders) {
        for (PatientId record : subject.records()) {
            accounts.ofPatient(record).forEach(account -> outbox.add(account.id(), patients, about));
        }
        outbox.add(grant.account(), holders, about);
    }

    /** Each confirmation is a thing of its own, and no notice of one is taken for that of the gift. */
    private static String about(ProxyGrant grant, Set<PatientId> confirmed) {
        String records = confirmed.stream().map(PatientId::value).sorted().collect(Collectors.joining(" "));
        return grant.id() + " " + UUID.nameUUIDFromBytes(records.getBytes(UTF_8));
    }

    private static Draft entry(String action, Viewer by, Subject subject, ProxyGrant grant) {
        return Draft.of(action, Outcome.SUCCESS, by.account())
                .about(subject.patient())
                .detail("grant " + grant.id() + " of account " + grant.account());
    }
}
