package health.portico.core.audit.web;

import static health.portico.api.visibility.ViewerKind.COMPLIANCE;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
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

    @Inject
    public AuditResource(SessionViewer session, AuditReport report, AuditLog audit) {
        this.session = session;
        this.report = report;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AuditResource() {
        this(null, null, null);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the audit log, newest first: as JSON a page, as CSV up to 10,000 entries.",
            roles = COMPLIANCE,
            answer = "AuditEntries",
            problems = "invalid-request")
    public Response page(@BeanParam AuditParameters parameters) {
        Viewer compliance = session.require(Roles.COMPLIANCE);
        AuditQuery query = parameters.query(AuditParameters.USUAL);
        List<AuditEvent> entries = read(compliance, query);
        boolean perhapsMore = entries.size() == query.limit();
        return JsonAnswer.items(entries, AuditJson::write, rest -> {
            if (perhapsMore) {
                rest.text("next", entries.get(entries.size() - 1).id().toString());
            }
        });
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(
            summary = "Read the audit log, newest first: as JSON a page, as CSV up to 10,000 entries.",
            roles = COMPLIANCE,
            problems = "invalid-request")
    public Response file(@BeanParam AuditParameters parameters) {
        Viewer compliance = session.require(Roles.COMPLIANCE);
        byte[] csv = AuditCsv.bytes(read(compliance, parameters.query(AuditQuery.MAX_LIMIT)));
        return Response.ok(csv, CSV + ";charset=utf-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    private List<AuditEvent> read(Viewer compliance, AuditQuery query) {
        List<AuditEvent> entries = report.find(query);
        Draft entry =
                Draft.of("audit.read", Outcome.SUCCESS, compliance.account()).detail(entries.size() + " entries");
        audit.append(query.patient().map(entry::about).orElse(entry));
        return entries;
    }
}
