package health.portico.core.record.web;

import static health.portico.api.visibility.ViewerKind.APP;
import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Patient;
import health.portico.api.visibility.Viewer;
import health.portico.core.record.AccessLog;
import health.portico.core.record.AccessLogEntry;
import health.portico.core.record.AccessLogPage;
import health.portico.core.record.PatientAccess;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What is known about one patient beside the record: demographics, and who looked. */
@ApplicationScoped
@Path("api/v1/patients/{patient}")
@Produces(MediaType.APPLICATION_JSON)
public class PatientResource {
    private final SessionViewer session;
    private final PatientAccess access;
    private final AccessLog looks;

    @Inject
    public PatientResource(SessionViewer session, PatientAccess access, AccessLog looks) {
        this.session = session;
        this.access = access;
        this.looks = looks;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public PatientResource() {
        this(null, null, null);
    }

    @GET
    @Path("demographics")
    @Operation(
            summary = "Read the patient's name, birth date and addresses on file.",
            roles = {PATIENT, PROXY, APP, CLINICIAN, RECORDS},
            answer = "Demographics",
            problems = {"record-not-available", "source-not-available"})
    public Response demographics(@PathParam("patient") String patient) {
        Patient person = access.demographics(session.require(Roles.READERS_AND_APPS), Parameters.patient(patient));
        return JsonAnswer.object(out -> write(out, person));
    }

    @GET
    @Path("access-log")
    @Operation(
            summary = "List who looked at your record, newest first; for the patient alone.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "AccessLog",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response accessLog(
            @PathParam("patient") String patient,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Viewer viewer = session.require(Roles.READERS);
        AccessLogPage page = looks.of(viewer, Parameters.patient(patient), Parameters.page(limit, cursor));
        return JsonAnswer.items(
                page.entries(), PatientResource::write, rest -> page.next().ifPresent(next -> rest.text("next", next)));
    }

    private static void write(JsonFieldWriter out, Patient person) {
        out.text("id", person.id().value()).text("displayName", person.displayName());
        person.birthDate().ifPresent(born -> out.date("birthDate", born));
        out.text("gender", person.gender())
                .texts("phones", person.phones())
                .texts("emails", person.emails())
                .texts("addresses", person.addresses());
    }

    private static void write(JsonFieldWriter out, AccessLogEntry look) {
        out.moment("at", look.at())
                .text("viewer", look.viewer())
                .text("role", look.role())
                .text("action", look.action())
                .text("detail", look.detail());
    }
}
