package health.portico.api.record;

import java.util.Optional;

/**
 * A doctor or other clinician as far as rules and readers need to know one.
 *
 * @param id absent where the source names nobody
 * @param name for a reader, empty if unknown
 * @param participation whether the clinician takes part in the portal (R58.1)
 * @param specialties the specialties; an unknown one hides notes (R58.6, R59)
 * @since 0.1
 */
public record Clinician(Optional<PractitionerId> id, String name, Answer participation, Classification specialties) {
    /** Nobody known: a note by such an author is hidden. */
    public static final Clinician UNKNOWN = new Clinician(Optional.empty(), "", Answer.UNKNOWN, Classification.UNKNOWN);

    @Override
    public String toString() {
        return "Clinician[" + id.map(PractitionerId::value).orElse("unknown") + "]";
    }
}
