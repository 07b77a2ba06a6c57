package health.portico.api.host;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody who signs up says of themselves. Immutable; never logged.
 *
 * @param givenName as typed
 * @param familyName as typed
 * @param birthDate a calendar date without a zone
 * @param postalCode as typed
 * @param phone as typed, if it was
 * @param email where they want mail
 * @since 0.1
 */
public record Applicant(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String postalCode,
        Optional<String> phone,
        String email) {
    @Override
    public String toString() {
        return "Applicant";
    }
}
