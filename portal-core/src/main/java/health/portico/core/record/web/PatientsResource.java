package health.portico.core.record.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.core.record.AccessiblePatient;
import health.portico.core.record.PatientAccess;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whom a viewer may open. */
@ApplicationScoped
@Path("api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientsResource {
    private final SessionViewer session;
    private final PatientAccess access;

    @Inject
    public PatientsResource(SessionViewer session, PatientAccess access) {
        this.session = session;
        this.access = access;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public PatientsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the patients whom you may open: yourself, those whose proxy you are, those in your care.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Patients")
    public Response patients() {
        return JsonAnswer.array(access.patients(session.require(Roles.ACCOUNTS)), PatientsResource::write);
    }

    private static void write(JsonFieldWriter out, AccessiblePatient open) {
        out.text("id", open.patient().id().value())
                .text("displayName", open.patient().displayName());
        open.patient().birthDate().ifPresent(born -> out.date("birthDate", born));
        out.text("relationship", open.relationship());
        open.until().ifPresent(end -> out.moment("until", end));
    }
}
