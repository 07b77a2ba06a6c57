package health.portico.core.worklist.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Patient;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.PatientAccess;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The staff's look-up of patients: names and birth dates, nothing of the record. */
@ApplicationScoped
@Path("api/v1/staff/patients")
@Produces(MediaType.APPLICATION_JSON)
public class StaffPatientsResource {
    private final SessionViewer session;
    private final PatientAccess access;

    @Inject
    public StaffPatientsResource(SessionViewer session, PatientAccess access) {
        this.session = session;
        this.access = access;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public StaffPatientsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "Find patients by a part of their name or by their id, at most 50.",
            roles = {CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "FoundPatients",
            problems = {"invalid-request", "source-not-available"})
    public Response find(@QueryParam("query") @Nullable String query) {
        Viewer staff = session.require(ViewerKind.STAFF);
        return JsonAnswer.items(access.find(staff, Parameters.words("query", query)), StaffPatientsResource::write);
    }

    private static void write(JsonFieldWriter out, Patient patient) {
        out.text("id", patient.id().value()).text("displayName", patient.displayName());
        patient.birthDate().ifPresent(born -> out.date("birthDate", born));
    }
}
