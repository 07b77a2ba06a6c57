package health.portico.core.record;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Accounts;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.core.audit.StandIns;
import health.portico.core.database.RowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looked at my record: for the patient alone, never for a proxy (S59). It holds looks that succeeded and nothing else, so nobody
 * can push them out by being refused.
 */
@ApplicationScoped
public class AccessLog {
    private static final String RELEASE = "result.release";
    private static final String VIEW = "record.view";
    private static final String DETAIL = "access-log";

    private final RecordViews views;
    private final AuditReport report;
    private final Accounts accounts;
    private final StandIns standIns;
    private final AuditLog audit;

    @Inject
    public AccessLog(RecordViews views, AuditReport report, Accounts accounts, StandIns standIns, AuditLog audit) {
        this.views = views;
        this.report = report;
        this.accounts = accounts;
        this.standIns = standIns;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccessLog() {
        this(null, null, null, null, null);
    }

    /**
     * @throws PortalException {@code record-not-available} if the viewer is not this patient, {@code invalid-cursor}
     */
    public AccessLogPage of(Viewer viewer, PatientId patient, PageRequest request) {
        RecordView own = views.openedOwn(viewer, patient, Purpose.VIEW).orElseThrow(() -> refuse(viewer, patient));
        List<AuditEvent> looks = looks(own, patient, request);
        audit.append(Draft.of("access-log.view", Outcome.SUCCESS, viewer.account())
                .about(patient)
                .detail(DETAIL));
        boolean more = looks.size() > request.limit();
        List<AuditEvent> page = more ? looks.subList(0, request.limit()) : looks;
        return new AccessLogPage(
                lines(page), more ? Optional.of(page.get(page.size() - 1).id().toString()) : Optional.empty());
    }

    /** Return as many looks as the page has, and one more if there is one. */
    private List<AuditEvent> looks(RecordView own, PatientId patient, PageRequest request) {
        AuditQuery query = AuditQuery.newest(AuditQuery.MAX_LIMIT)
                .about(patient)
                .ended(Outcome.SUCCESS)
                .action("record.*", RELEASE);
        Optional<UUID> last = request.cursor().map(RowId::of);
        List<AuditEvent> shown = new ArrayList<>();
        List<AuditEvent> read;
        do {
            read = report.find(last.map(query::after).orElse(query));
            read.stream().filter(event -> isShown(own, event)).forEach(shown::add);
            last = read.stream().reduce((first, second) -> second).map(AuditEvent::id);
        } while (read.size() == query.limit() && shown.size() <= request.limit());
        return shown;
    }

    /** The release of a result that is hidden again, or still, would tell that there is one. */
    private static boolean isShown(RecordView own, AuditEvent event) {
        return !event.draft().action().equals(RELEASE)
                || event.draft().items().stream().allMatch(own::isVisible);
    }

    private List<AccessLogEntry> lines(List<AuditEvent> events) {
        Map<String, Who> known = new HashMap<>();
        return events.stream()
                .map(event -> line(event, known.computeIfAbsent(event.draft().actor(), this::who)))
                .toList();
    }

    private Who who(String actor) {
        Optional<Who> standIn =
                standIns.find(actor).map(one -> new Who(one.name(), one.kind().name()));
        return standIn.or(() -> accounts.byId(actor)
                        .map(account ->
                                new Who(account.displayName(), account.role().name())))
                .orElseGet(() -> new Who(actor, ""));
    }

    /** Name and role of whoever acted. */
    private record Who(String name, String role) {}

    private static AccessLogEntry line(AuditEvent event, Who who) {
        Draft said = event.draft();
        return new AccessLogEntry(
                event.at(),
                who.name(),
                who.role(),
                said.action().equals("record.list") ? VIEW : said.action(),
                said.action().equals(RELEASE) ? Category.RESULTS.name() : said.detail());
    }

    private PortalException refuse(Viewer viewer, PatientId patient) {
        audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(DETAIL));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }
}
