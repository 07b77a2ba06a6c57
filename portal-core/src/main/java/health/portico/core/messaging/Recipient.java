package health.portico.core.messaging;

import health.portico.api.record.PractitionerId;
import java.util.Set;

/**
 * A clinician who can be written to now. Immutable.
 *
 * @param id the clinician
 * @param name for a reader
 * @param department for a reader; empty if unknown
 * @param because what ties them to the patient; at least one
 */
public record Recipient(PractitionerId id, String name, String department, Set<Contact> because) {
    public Recipient {
        because = Set.copyOf(because);
    }

    @Override
    public String toString() {
        return "Recipient[" + id + "]";
    }
}
