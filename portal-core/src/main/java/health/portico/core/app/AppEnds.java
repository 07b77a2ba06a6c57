package health.portico.core.app;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.account.AccountDisabled;
import health.portico.core.account.PasswordReset;
import health.portico.core.link.LinkChanges;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Ends links for other reasons than the patient's word, each with its entry in the audit log and, where somebody may be up to something, a notice
 * to the patient. An account that is disabled, or whose password was reset by a mailed link, takes its apps along (ADR 95). Thread-safe.
 */
@ApplicationScoped
public class AppEnds {
    private static final String PORTAL = "system";

    private final AppStore store;
    private final LinkChanges changes;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public AppEnds(AppStore store, LinkChanges changes, AuditLog audit, PortalClock clock) {
        this.store = store;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppEnds() {
        this(null, null, null, null);
    }

    /** End a link; whoever comes second changes nothing and tells nobody. */
    @Transactional
    public void end(AppLink link, AppEnd why) {
        if (!store.end(link.id(), why, Now.of(clock))) {
            return;
        }
        String actor = why == AppEnd.BY_APP ? link.actor() : PORTAL;
        audit.append(Draft.of("link.end", Outcome.SUCCESS, actor)
                .about(link.patient())
                .detail(AppLinks.ID + " " + link.id() + " " + why.word()));
        if (why.isTold()) {
            changes.tell(link.patient(), "mail.link-ended");
        }
    }

    void disabled(@Observes AccountDisabled event) {
        store.livingOf(event.account()).forEach(link -> end(link, AppEnd.ACCOUNT_DISABLED));
    }

    void reset(@Observes PasswordReset event) {
        store.livingOf(event.account()).forEach(link -> end(link, AppEnd.PASSWORD_RESET));
    }
}
