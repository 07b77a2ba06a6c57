package health.portico.api.visibility;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The patient whose record is asked for, as far as rules may know them. Immutable.
 *
 * @param patient the patient
 * @param birthDate absent if unknown: then nothing that depends on age is shown
 * @param zone the facility's zone, in which "today" is read
 * @param links with which records this one was merged
 * @since 0.1
 */
public record Subject(PatientId patient, Optional<LocalDate> birthDate, ZoneId zone, PatientLinks links) {
    /** A patient whose record was not merged with any other. */
    public Subject(PatientId patient, Optional<LocalDate> birthDate, ZoneId zone) {
        this(patient, birthDate, zone, PatientLinks.NONE);
    }

    public static Subject of(Patient patient) {
        return new Subject(patient.id(), patient.birthDate(), patient.zone(), patient.links());
    }

    /** Tell whether another record holds this one's content now: then it opens to nobody outside the hospital. */
    public boolean isReplaced() {
        return links.replacedBy().isPresent();
    }

    /** Return the records whose content this one holds: itself, and what was merged into it. */
    public Set<PatientId> records() {
        if (links.replaces().isEmpty()) {
            return Set.of(patient);
        }
        Set<PatientId> all = new LinkedHashSet<>(Set.of(patient));
        all.addAll(links.replaces());
        return all;
    }

    @Override
    public String toString() {
        return "Subject[" + patient + "]";
    }
}
