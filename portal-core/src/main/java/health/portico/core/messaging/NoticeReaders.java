package health.portico.core.messaging;

import health.portico.api.host.PortalClock;
import health.portico.api.record.Message;
import health.portico.api.record.Patient;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who on the patient's side is told that there is a message: whoever would see it, so that an e-mail tells nobody of a hidden one. */
@ApplicationScoped
public class NoticeReaders {
    private final Accounts accounts;
    private final ProxyGrants grants;
    private final AccessContexts contexts;
    private final RecordViews views;
    private final PortalClock clock;

    @Inject
    public NoticeReaders(
            Accounts accounts, ProxyGrants grants, AccessContexts contexts, RecordViews views, PortalClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.contexts = contexts;
        this.views = views;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected NoticeReaders() {
        this(null, null, null, null, null);
    }

    /** Return the accounts of the patient and of the proxies who see the message now. */
    Set<String> of(Message message) {
        Set<String> found = new LinkedHashSet<>();
        accounts.ofPatient(message.patient()).stream().map(Account::id).forEach(found::add);
        Instant now = clock.clock().instant();
        Patient patient = contexts.person(message.patient());
        grants.over(Subject.of(patient)).stream()
                .filter(grant -> views.of(contexts.ofGrant(grant, patient, Purpose.VIEW, now))
                        .wouldShow(message))
                .forEach(grant -> found.add(grant.account()));
        return found;
    }
}
