package health.portico.core.enrolment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.database.Turns;
import health.portico.core.mail.EmailAddress;
import health.portico.core.outbox.OutgoingMail;
import health.portico.core.record.AccessContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * The staff's side of enrolment: issue a code on paper or a link by mail, again if need be (R2, R3, R5). Clinicians for patients in their
 * care. Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class Activations {
    private static final int TURNS = 8;

    private final ActivationSteps steps;
    private final AccessContexts persons;
    private final OutgoingMail mail;
    private final AuditLog audit;

    @Inject
    public Activations(ActivationSteps steps, AccessContexts persons, OutgoingMail mail, AuditLog audit) {
        this.steps = steps;
        this.persons = persons;
        this.mail = mail;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Activations() {
        this(null, null, null, null);
    }

    /**
     * Issue an activation; one that waits is dead from then on. For a record that was merged it is the surviving one's.
     *
     * @param language of the letter
     * @throws PortalException {@code record-not-available}, {@code birth-date-missing}, {@code account-exists},
     *     {@code email-not-available}, {@code too-many-activations}
     */
    public ForStaff issue(Viewer staff, PatientId id, Delivery delivery, Locale language) {
        var patient = persons.survivor(id);
        if (staff.role() == ViewerKind.CLINICIAN && !isInCareOf(staff, patient)) {
            audit.append(Draft.of("record.denied", Outcome.DENIED, staff.account())
                    .about(id)
                    .detail("activation"));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        var birthDate = patient.birthDate().orElseThrow(() -> new PortalException(ProblemType.BIRTH_DATE_MISSING));
        var address = delivery == Delivery.EMAIL ? Optional.of(address(patient)) : Optional.<String>empty();
        var order = new ActivationSteps.Order(patient.id(), birthDate, delivery, address, language, staff.account());
        return new ForStaff(patient, Turns.of(TURNS, () -> steps.issue(order)));
    }

    private static boolean isInCareOf(Viewer clinician, Patient patient) {
        return clinician.practitioner().filter(patient.careTeam()::contains).isPresent();
    }

    private String address(Patient patient) {
        return mail.notifier()
                .flatMap(any -> EmailAddress.onFile(patient).stream().findFirst())
                .orElseThrow(() -> new PortalException(ProblemType.EMAIL_NOT_AVAILABLE));
    }

    /**
     * What staff hand over. Immutable.
     *
     * @param patient whose
     * @param issued with the code, if it goes on paper
     */
    public record ForStaff(Patient patient, ActivationSteps.Issued issued) {}
}
