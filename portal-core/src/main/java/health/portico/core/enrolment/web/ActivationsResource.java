package health.portico.core.enrolment.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.enrolment.Activation;
import health.portico.core.enrolment.ActivationSteps.Issued;
import health.portico.core.enrolment.Activations;
import health.portico.core.enrolment.Delivery;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;

/** Where staff hand out what makes an account: a code for paper, shown once, or a link by mail (R2, R3, R5). */
@ApplicationScoped
@Path("api/v1/staff/activations")
@Produces(MediaType.APPLICATION_JSON)
public class ActivationsResource {
    private static final int WORD = 20;

    private final SessionViewer session;
    private final Activations activations;

    @Inject
    public ActivationsResource(SessionViewer session, Activations activations) {
        this.session = session;
        this.activations = activations;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ActivationsResource() {
        this(null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Issue an activation for a patient: `print` answers with a code for paper, shown here alone, `email` sends a "
                            + "link to the address on file. One that waits is dead from then on.",
            roles = {SUPPORT, RECORDS, CLINICIAN},
            body = "NewActivation",
            answer = "Activation",
            status = 201,
            problems = {
                "record-not-available",
                "source-not-available",
                "birth-date-missing",
                "account-exists",
                "email-not-available",
                "too-many-activations"
            })
    public Response issue(InputStream body) {
        Viewer staff = session.require(Roles.ENROLLERS);
        JsonBody wanted = JsonBody.read(body);
        Delivery delivery = delivery(wanted.optionalText("delivery", WORD).orElse("print"));
        Locale language = Languages.of(wanted.optionalText("language", WORD).orElse("en"));
        Activations.ForStaff issued = activations.issue(
                staff, Parameters.patient(wanted.text("patientId", Parameters.LONGEST_TEXT)), delivery, language);
        return Response.fromResponse(JsonAnswer.object(out -> write(out, issued)))
                .status(Response.Status.CREATED)
                .build();
    }

    private static Delivery delivery(String word) {
        return switch (word) {
            case "print" -> Delivery.PRINT;
            case "email" -> Delivery.EMAIL;
            default -> throw InvalidRequestException.of("delivery", "Must be print or email.");
        };
    }

    private static void write(JsonFieldWriter out, Activations.ForStaff forStaff) {
        Issued issued = forStaff.issued();
        Activation activation = issued.activation();
        out.text("id", activation.id().toString())
                .text("patientId", activation.patient().value())
                .text("patientName", forStaff.patient().displayName())
                .text("delivery", activation.delivery() == Delivery.PRINT ? "print" : "email");
        issued.code().ifPresent(code -> out.text("code", code.shown()));
        out.moment("expiresAt", activation.expiresAt());
    }
}
