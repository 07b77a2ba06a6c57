package health.portico.core.policy;

import health.portico.api.record.EncounterClass;
import java.util.Set;

/**
 * Which notes stay out of the portal (R58), as far as that is data. Immutable.
 *
 * @param visits sorts of visits whose notes may be shown if the visit was scheduled (R61)
 * @param sensitive security labels of sensitive notes
 * @param specialties of authors whose notes are not shown
 * @param departments whose notes are not shown
 */
public record NotePolicy(Set<EncounterClass> visits, CodeSet sensitive, CodeSet specialties, CodeSet departments) {
    public NotePolicy {
        visits = Set.copyOf(visits);
    }
}
