package health.portico.api.host;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The hospital's master list of patients. The hospital implements it; the portal alone calls it, on request threads and in parallel.
 * It may block. An exception becomes {@code source-not-available}.
 *
 * @since 0.1
 */
public interface PersonDirectory {
    /**
     * Return a patient; empty if there is none with this id. After a merge it goes on answering for the old record, and both say so in
     * {@link Patient#links()}: the old one by whom it was replaced, the surviving one whom it replaces. What only one of them says, the portal
     * does not find out for the other. {@code GET /health} asks it for a patient whom nobody is, to see whether
     * the directory answers.
     */
    Optional<Patient> patient(PatientId id);

    /**
     * Find patients for staff whose name contains the words or whose id equals them, ignoring case.
     *
     * @param limit 1 to 100
     */
    List<Patient> find(String query, int limit);

    /** Return the patients who are in the care of a clinician, sorted by id. */
    List<PatientId> inCareOf(PractitionerId clinician);

    /**
     * Return the patients who were born on a day and may bear this family name: for self sign-up, which compares them itself and takes
     * one match for granted only if it has seen all. The default looks with {@link #find} and gives up where that finds 100; a hospital with more
     * patients of one name implements it by birth date.
     *
     * @return empty if it cannot be said who all of them are
     */
    default Optional<List<Patient>> bornOn(LocalDate birthDate, String familyName) {
        int most = 100;
        List<Patient> found = find(familyName, most);
        return found.size() >= most
                ? Optional.empty()
                : Optional.of(found.stream()
                        .filter(patient ->
                                patient.birthDate().filter(birthDate::equals).isPresent())
                        .toList());
    }

    /**
     * Return the record of another health system that this list says is of a patient: our side of a match (R62). The portal compares it with
     * what the other side names, {@link HealthInformationExchange#recordNamedBy}, and takes the two for a match only if they are equal. The
     * default knows of none, so that nothing can be connected.
     *
     * @param organization id of one that takes part in the exchange
     * @return what that organization calls its record
     */
    default Optional<String> recordAt(String organization, PatientId patient) {
        return Optional.empty();
    }
}
