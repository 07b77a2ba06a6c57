package health.portico.api.record;

import java.util.Optional;
import java.util.Set;

/**
 * What a hospital's directory did to a record when it found that two records are of one person (FHIR Patient.link): it merged one into the
 * other, or took them apart again. The portal follows neither by itself: who could see one record before sees no other one until staff say so.
 * Immutable.
 *
 * @param replacedBy the record that holds this one's content now; the last one where records were merged again and again. While there is
 *     one, this record opens to nobody outside the hospital
 * @param replaces all records whose content this one holds besides its own, those of earlier merges too
 * @since 0.1
 */
public record PatientLinks(Optional<PatientId> replacedBy, Set<PatientId> replaces) {
    /** A record that was never merged, or was taken apart again. */
    public static final PatientLinks NONE = new PatientLinks(Optional.empty(), Set.of());

    public PatientLinks {
        replaces = Set.copyOf(replaces);
    }

    public static PatientLinks replacedBy(PatientId survivor) {
        return new PatientLinks(Optional.of(survivor), Set.of());
    }

    public static PatientLinks replacing(Set<PatientId> merged) {
        return new PatientLinks(Optional.empty(), merged);
    }
}
