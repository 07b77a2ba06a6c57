package health.portico.api.visibility;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The patient whose record is asked for, as far as rules may know them. Immutable.
 *
 * @param patient the patient
 * @param birthDate absent if unknown: then nothing that depends on age is shown
 * @param zone the facility's zone, in which "today" is read
 * @since 0.1
 */
public record Subject(PatientId patient, Optional<LocalDate> birthDate, ZoneId zone) {
    public static Subject of(Patient patient) {
        return new Subject(patient.id(), patient.birthDate(), patient.zone());
    }

    @Override
    public String toString() {
        return "Subject[" + patient + "]";
    }
}
