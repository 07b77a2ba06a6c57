package health.portico.core.wiring;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.portal.AuditLog;
import health.portico.core.config.Configuration;
import health.portico.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Audits how the portal was started: each plugin that stays out, each value less safe than the default (S55). */
@ApplicationScoped
public class StartAudit {
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

    private static Draft entry(String action, String detail) {
        return Draft.of(action, AuditEvent.Outcome.SUCCESS, "system")
                .detail(detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL));
    }
}
