package health.portico.core.audit;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.core.request.CurrentRequest;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes entries in the caller's transaction, or in one of its own. What the session filter left to write joins that transaction, so
 * that a page costs one commit. Thread-safe.
 */
@ApplicationScoped
public class PortalAuditLog implements AuditLog {
    private static final Logger LOG = Logger.getLogger(PortalAuditLog.class.getName());

    private final AuditStore store;
    private final PortalClock clock;
    private final CurrentRequest request;
    private final Event<AuditEvent> written;

    @Inject
    PortalAuditLog(AuditStore store, PortalClock clock, CurrentRequest request, Event<AuditEvent> written) {
        this.store = store;
        this.clock = clock;
        this.request = request;
        this.written = written;
    }

    /** For the container's proxy alone. */
    protected PortalAuditLog() {
        this(null, null, null, null);
    }

    @Override
    @Transactional
    public void append(AuditEvent.Draft draft) {
        try {
            flushRequest();
            for (var part : Drafts.parts(Drafts.clean(draft))) {
                var entry = entry(part);
                store.insert(entry);
                written.fire(entry);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "an audit entry cannot be written");
            throw new PortalException(ProblemType.INTERNAL_ERROR, e);
        }
    }

    private AuditEvent entry(AuditEvent.Draft draft) {
        return new AuditEvent(
                UUID.randomUUID(),
                Now.of(clock),
                draft,
                onBehalfOf(draft),
                Drafts.plugin(draft.action()),
                ofRequest(CurrentRequest::sessionHash),
                ofRequest(CurrentRequest::clientAddress),
                ofRequest(current -> Optional.of(current.id())));
    }

    /** Return the patient for whom a proxy acts. A stranger who asks for a record acts for nobody: only a grant that held counts. */
    private Optional<PatientId> onBehalfOf(AuditEvent.Draft draft) {
        return ofRequest(current -> current.viewer()
                .filter(viewer -> viewer.account().equals(draft.actor()))
                .flatMap(viewer -> draft.patient())
                .filter(current::isOnBehalfOf));
    }

    private <T> Optional<T> ofRequest(Function<CurrentRequest, Optional<T>> fact) {
        try {
            return fact.apply(request);
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }

    private void flushRequest() {
        try {
            request.flush();
        } catch (ContextNotActiveException e) {
            LOG.finest("outside a request");
        }
    }
}
