package health.portico.source.fhir.link;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import java.util.List;
import java.util.Map;

/**
 * Everything that an export holds. Immutable.
 *
 * @param patients the patients by their ids, in the order of the ids
 * @param places where the items stand
 * @param rejected what is not shown, in the order of the files
 */
public record Records(Map<PatientId, PatientRecord> patients, Map<ItemId, Located> places, List<Rejected> rejected) {
    @Override
    public String toString() {
        return "Records[patients=" + patients.size() + ", items=" + places.size() + "]";
    }
}
