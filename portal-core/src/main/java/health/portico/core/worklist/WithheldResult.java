package health.portico.core.worklist;

import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.visibility.RuleId;
import health.portico.core.policy.ManualRelease;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A result that its patient does not see now.
 *
 * @param id the result
 * @param patient whose
 * @param title its title; the clinician has the patient in care
 * @param date when, as in the record
 * @param hiddenBy every rule that hides it from the patient
 * @param release what a release by hand takes now
 */
public record WithheldResult(
        ItemId id,
        Patient patient,
        String title,
        Optional<OffsetDateTime> date,
        List<RuleId> hiddenBy,
        ManualRelease release) {
    @Override
    public String toString() {
        return "WithheldResult[" + id + "]";
    }
}
