package health.portico.api.host;

import health.portico.api.record.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient asked to have changed in the master list, accepted by staff. Immutable. What is absent stays as it is; a list that is
 * there takes the place of the whole list.
 *
 * @param request of the portal; the same one may come twice
 * @param patient whose
 * @param name the whole name
 * @param birthDate the birth date
 * @param phones telephone numbers, the preferred one first
 * @param emails addresses on file, the preferred one first; the portal's own log-in and notices do not depend on them
 * @param addresses postal addresses, one text each, the preferred one first
 * @param language the preferred language (BCP 47)
 * @param acceptedBy the account of whoever accepted it
 * @param evidence what that person saw; there whenever name or birth date are
 * @since 0.1
 */
public record DemographicsUpdate(
        UUID request,
        PatientId patient,
        Optional<String> name,
        Optional<LocalDate> birthDate,
        Optional<List<String>> phones,
        Optional<List<String>> emails,
        Optional<List<String>> addresses,
        Optional<String> language,
        String acceptedBy,
        Optional<String> evidence) {
    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "DemographicsUpdate[" + request + "]";
    }
}
