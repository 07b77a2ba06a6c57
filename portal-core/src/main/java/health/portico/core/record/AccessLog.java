package health.portico.core.record;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who looked at my record: for the patient alone, never for a proxy (S59). */
@ApplicationScoped
public class AccessLog {
    private static final int SHOWN_AT_MOST = 200;

    private final AuditReport report;
    private final Accounts accounts;

    @Inject
    public AccessLog(AuditReport report, Accounts accounts) {
        this.report = report;
        this.accounts = accounts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccessLog() {
        this(null, null);
    }

    /** @throws PortalException {@code record-not-available} if the viewer is not this patient */
    public List<AccessLogEntry> of(Viewer viewer, PatientId patient) {
        if (viewer.self().filter(patient::equals).isEmpty()) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        Map<String, Optional<Account>> known = new HashMap<>();
        return report.find(AuditQuery.newest(SHOWN_AT_MOST).about(patient)).stream()
                .filter(AccessLog::isLook)
                .map(event -> line(event, known.computeIfAbsent(event.draft().actor(), accounts::byId)))
                .toList();
    }

    private static boolean isLook(AuditEvent event) {
        return event.draft().outcome() == Outcome.SUCCESS
                && (event.draft().action().startsWith("record.")
                        || event.draft().action().startsWith("result."));
    }

    private static AccessLogEntry line(AuditEvent event, Optional<Account> account) {
        return new AccessLogEntry(
                event.at(),
                account.map(Account::displayName).orElse(event.draft().actor()),
                account.map(known -> known.role().name()).orElse(""),
                event.draft().action(),
                event.draft().detail());
    }
}
