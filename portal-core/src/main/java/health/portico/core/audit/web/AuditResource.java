package health.portico.core.audit.web;

import static health.portico.api.visibility.ViewerKind.COMPLIANCE;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.Accounts;
import health.portico.core.audit.ActorNames;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.core.audit.StandIns;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The audit log for the compliance office (S59). Whoever reads it stands in it. */
@ApplicationScoped
@Path("api/v1/staff/audit")
public class AuditResource {
    private static final String CSV = "text/csv";

    private final SessionViewer session;
    private final AuditReport report;
    private final AuditLog audit;
    private final Accounts accounts;
    private final StandIns standIns;

    @Inject
    public AuditResource(
            SessionViewer session, AuditReport report, AuditLog audit, Accounts accounts, StandIns standIns) {
        this.session = session;
        this.report = report;
        this.audit = audit;
        this.accounts = accounts;
        this.standIns = standIns;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AuditResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the audit log, newest first: as JSON a page, as CSV all that match.",
            roles = COMPLIANCE,
            answer = "AuditEntries",
            problems = {"invalid-request", "invalid-cursor"})
    public Response page(@BeanParam AuditParameters parameters) {
        Viewer compliance = session.require(Roles.COMPLIANCE);
        AuditQuery query = parameters.page();
        List<AuditEvent> entries = report.find(query);
        record(compliance, query, entries.size() + " entries");
        boolean perhapsMore = entries.size() == query.limit();
        ActorNames names = new ActorNames(accounts, standIns);
        return JsonAnswer.items(entries, (out, entry) -> AuditJson.write(out, entry, names.of(entry)), rest -> {
            if (perhapsMore) {
                rest.text("next", entries.get(entries.size() - 1).id().toString());
            }
        });
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(
            summary = "Read the audit log, newest first: as JSON a page, as CSV all that match.",
            roles = COMPLIANCE,
            problems = {"invalid-request", "invalid-cursor"})
    public Response file(@BeanParam AuditParameters parameters) {
        Viewer compliance = session.require(Roles.COMPLIANCE);
        AuditQuery query = parameters.file();
        List<AuditEvent> first = report.find(query);
        boolean whole = !parameters.isLimited();
        record(compliance, query, whole ? "all as a file" : first.size() + " entries as a file");
        return Response.ok(
                        new AuditCsv(
                                first,
                                page -> whole ? after(page, query) : List.of(),
                                new ActorNames(accounts, standIns)),
                        CSV + ";charset=utf-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    /** The same file for a link: a browser that follows one does not ask for CSV. */
    @GET
    @Path("file")
    @Produces(CSV)
    @Operation(
            summary = "Download all entries of the audit log that match, newest first, as CSV.",
            roles = COMPLIANCE,
            problems = {"invalid-request", "invalid-cursor"})
    public Response download(@BeanParam AuditParameters parameters) {
        return file(parameters);
    }

    private List<AuditEvent> after(List<AuditEvent> page, AuditQuery query) {
        return page.size() < query.limit()
                ? List.of()
                : report.find(query.after(page.get(page.size() - 1).id()));
    }

    private void record(Viewer compliance, AuditQuery query, String detail) {
        Draft entry =
                Draft.of("audit.read", Outcome.SUCCESS, compliance.account()).detail(detail);
        audit.append(query.patient().map(entry::about).orElse(entry));
    }
}
