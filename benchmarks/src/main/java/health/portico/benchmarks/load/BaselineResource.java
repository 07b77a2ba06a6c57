package health.portico.benchmarks.load;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Answers the bytes of the page that is measured without looking at a record. */
@ApplicationScoped
@Path("api/v1/plugins/baseline")
@Produces(MediaType.APPLICATION_JSON)
public class BaselineResource {
    private final DataSource database;
    private final SessionViewer session;
    private final AuditLog audit;

    @Inject
    public BaselineResource(DataSource database, SessionViewer session, AuditLog audit) {
        this.database = database;
        this.session = session;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public BaselineResource() {
        this(null, null, null);
    }

    /** The bytes alone. */
    @GET
    @Path("constant")
    public Response constant() {
        return Response.ok(Learned.page().body(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The bytes after one session SELECT and one committed audit INSERT, written by hand on one connection. */
    @GET
    @Path("audited")
    public Response audited() throws SQLException {
        Learned.page().selectAndInsert(database);
        return constant();
    }

    /** The bytes after what the portal's own session filter and audit log do for every request. */
    @GET
    @Path("services")
    public Response services() {
        var viewer = session.require();
        audit.append(AuditEvent.Draft.of("record.list", Outcome.SUCCESS, viewer.account())
                .about(viewer.self().orElse(new PatientId("none")))
                .detail("results"));
        return constant();
    }
}
