package health.portico.source.fhir.link;

import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.RecordItem;
import java.util.List;
import java.util.Map;

/**
 * One patient's record. Immutable.
 *
 * @param patient the patient
 * @param items the items of each category that has any
 */
public record PatientRecord(Patient patient, Map<Category, List<RecordItem>> items) {
    @Override
    public String toString() {
        return patient.toString();
    }
}
