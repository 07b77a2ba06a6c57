package health.portico.core.wiring;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.portal.AuditLog;
import health.portico.core.config.Configuration;
import health.portico.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Audits how the portal was started, each plugin that stays out, each value less safe than the default, and that it stops (S55). */
@ApplicationScoped
public class StartAudit {
    private static final Logger LOG = Logger.getLogger(StartAudit.class.getName());
    private static final int DETAIL = 500;

    private final AuditLog log;

    @Inject
    StartAudit(AuditLog log) {
        this.log = log;
    }

    /** For the container's proxy alone. */
    protected StartAudit() {
        this(null);
    }

    void started(PluginRegistry plugins, Configuration configuration) {
        log.append(entry("portal.start", configuration.mode().name().toLowerCase(java.util.Locale.ROOT)));
        plugins.disabled().forEach(id -> log.append(entry("portal.plugin-disabled", id)));
        configuration.deviations().forEach(pair -> log.append(entry("portal.deviation", pair)));
    }

    /** The last entry of a run that ends as it should. A database that is gone keeps no stop from ending: then the log alone says it. */
    void stopped() {
        try {
            log.append(entry("portal.stop", ""));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "the stop of the portal is not audited");
        }
    }

    private static Draft entry(String action, String detail) {
        return Draft.of(action, AuditEvent.Outcome.SUCCESS, "system")
                .detail(detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL));
    }
}
