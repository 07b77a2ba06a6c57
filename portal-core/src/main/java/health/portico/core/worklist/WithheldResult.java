package health.portico.core.worklist;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import java.util.List;

/**
 * A result that its patient does not see now.
 *
 * @param id the result
 * @param patient whose
 * @param title its title; the clinician has the patient in care
 * @param hiddenBy every rule that hides it from the patient
 */
public record WithheldResult(ItemId id, PatientId patient, String title, List<RuleId> hiddenBy) {
    @Override
    public String toString() {
        return "WithheldResult[" + id + "]";
    }
}
