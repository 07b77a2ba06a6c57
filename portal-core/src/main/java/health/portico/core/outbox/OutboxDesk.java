package health.portico.core.outbox;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.Viewer;
import health.portico.core.database.RowPage;
import health.portico.core.database.RowPlace;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The notices as technical support sees them: what became of each, neither address nor text. Every look and act is audited (S55). */
@ApplicationScoped
public class OutboxDesk {
    private final OutboxStore store;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public OutboxDesk(OutboxStore store, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OutboxDesk() {
        this(null, null, null);
    }

    /**
     * Return the newest notices.
     *
     * @throws PortalException {@code invalid-cursor}
     */
    @Transactional
    public RowPage<OutboxEntry> list(Viewer staff, Optional<NoticeState> state, PageRequest page) {
        var list = state.map(NoticeState::word).orElse("all");
        var after = page.cursor().map(cursor -> RowPlace.parse(cursor, list));
        audit.append(Draft.of("outbox.list", Outcome.SUCCESS, staff.account()).detail(list));
        return RowPage.of(
                store.list(state, after, page.limit() + 1),
                page.limit(),
                last -> new RowPlace(list, last.createdAt(), last.id()));
    }

    /** Return how many there are. */
    public int count(Optional<NoticeState> state) {
        return store.count(state);
    }

    /**
     * Have a notice that was given up tried again at once.
     *
     * @throws PortalException {@code record-not-available} if there is no such notice, or if it was not given up
     */
    @Transactional
    public void retry(Viewer staff, UUID id) {
        if (!store.revive(id, Now.of(clock))) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        audit.append(Draft.of("outbox.retry", Outcome.SUCCESS, staff.account()).detail("notice " + id));
    }
}
