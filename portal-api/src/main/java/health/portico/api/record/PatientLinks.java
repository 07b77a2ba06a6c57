package health.portico.api.record;

import java.util.Optional;
import java.util.Set;

/**
 * What a hospital's directory did to a record when it found that two records are of one person (FHIR Patient.link): it merged one into the
 * other, or took them apart again. The portal lends no proxy's access from one record to another: proxies of both see nothing until staff say
 * so. Where the source moves content, whoever reads the surviving record by another right, the person's own account, their share guests and
 * apps, and staff, reads it there at once, because the hospital says that it is one person. Immutable.
 *
 * @param replacedBy the record that holds this one's content now; the last one where records were merged again and again. While there is
 *     one, this record opens to nobody outside the hospital
 * @param replaces all records whose content this one holds besides its own, those of earlier merges too, whether or not the directory still
 *     answers for them
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
