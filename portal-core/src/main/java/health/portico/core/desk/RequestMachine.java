package health.portico.core.desk;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.core.account.AccountStore;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * The state machine of requests: each step is one transaction, with its audit entry and the notice to whoever asked. Of two people at
 * once one succeeds. Thread-safe.
 */
@ApplicationScoped
public class RequestMachine {
    static final String NOTICE = "mail.request";

    /** So many of a kind may wait for the desk. */
    static final int MOST_OPEN = 10;

    /** So many a patient may ask for within a day, whatever became of them. */
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final RequestStore store;
    private final AccountStore accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public RequestMachine(RequestStore store, AccountStore accounts, Outbox outbox, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected RequestMachine() {
        this(null, null, null, null, null);
    }

    /** Keep a new request; false if so many wait already, or were asked for within a day: those of a patient are counted one by one. */
    @Transactional
    public boolean submit(PatientRequest request) {
        store.lock(request.patient());
        accounts.lock(request.askedBy());
        var patient = request.patient();
        if (store.open(patient, request.kind()) >= MOST_OPEN
                || store.asked(patient, request.askedAt().minus(DAY)) >= MOST_A_DAY) {
            return false;
        }
        store.insert(request);
        note(request, "submit", request.askedBy());
        return true;
    }

    /** @param actor who does it, for the audit log */
    @Transactional
    public Progress step(UUID id, Step step, String actor) {
        var former = store.byId(id).orElseThrow();
        if (step.version().filter(version -> version != former.version()).isPresent()) {
            return new Progress.Outdated();
        }
        if (!step.transition().isAllowedIn(former.state())) {
            return new Progress.NotAllowed();
        }
        var next = former.after(step, Now.of(clock));
        if (!store.replace(former, next)) {
            return new Progress.Outdated();
        }
        note(next, step.transition().word(), actor);
        if (step.transition().isNews()) {
            outbox.add(next.askedBy(), NOTICE, next.id() + " " + next.state().word());
        }
        return new Progress.Done(next);
    }

    /** Audit what was done to a request. */
    @Transactional
    public void note(PatientRequest request, String what, String actor) {
        audit.append(Draft.of("request." + what, Outcome.SUCCESS, actor)
                .about(request.patient())
                .detail(request.kind() + " " + request.id()));
    }
}
