package health.portico.core.desk;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The state machine of requests: each step is one transaction, with its audit entry and the notice to whoever asked. Of two people at
 * once one succeeds. Thread-safe.
 */
@ApplicationScoped
public class RequestMachine {
    static final String NOTICE = "mail.request";

    private final RequestStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public RequestMachine(RequestStore store, Outbox outbox, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected RequestMachine() {
        this(null, null, null, null);
    }

    /** Keep a new request. */
    @Transactional
    public void submit(PatientRequest request) {
        store.insert(request);
        note(request, "submit", request.askedBy());
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

    private void note(PatientRequest request, String what, String actor) {
        audit.append(Draft.of("request." + what, Outcome.SUCCESS, actor)
                .about(request.patient())
                .detail(request.kind() + " " + request.id()));
    }
}
