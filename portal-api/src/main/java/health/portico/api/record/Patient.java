package health.portico.api.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patient's demographics, and who cares for them (FHIR Patient). Immutable.
 *
 * @param id the patient
 * @param displayName given and family name for a reader
 * @param birthDate a calendar date without a zone; absent if unknown, which hides notes and ends proxy access
 * @param gender FHIR administrative gender as written
 * @param phones telephone numbers
 * @param emails e-mail addresses on file
 * @param addresses postal addresses, one line each
 * @param zone the facility's zone in which "today" is read
 * @param careTeam the clinicians who have the patient in their care
 * @param links with which records this one was merged
 * @since 0.1
 */
public record Patient(
        PatientId id,
        String displayName,
        Optional<LocalDate> birthDate,
        Optional<String> gender,
        List<String> phones,
        List<String> emails,
        List<String> addresses,
        ZoneId zone,
        Set<PractitionerId> careTeam,
        PatientLinks links) {
    public Patient {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        addresses = List.copyOf(addresses);
        careTeam = Set.copyOf(careTeam);
    }

    /** A patient whose record was not merged with any other. */
    public Patient(
            PatientId id,
            String displayName,
            Optional<LocalDate> birthDate,
            Optional<String> gender,
            List<String> phones,
            List<String> emails,
            List<String> addresses,
            ZoneId zone,
            Set<PractitionerId> careTeam) {
        this(id, displayName, birthDate, gender, phones, emails, addresses, zone, careTeam, PatientLinks.NONE);
    }

    /** Return the same patient with other links. */
    public Patient linked(PatientLinks others) {
        return new Patient(id, displayName, birthDate, gender, phones, emails, addresses, zone, careTeam, others);
    }

    @Override
    public String toString() {
        return "Patient[" + id + "]";
    }
}
