package health.portico.source.fhir.link;

import health.portico.api.host.Provider;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.util.List;
import java.util.Map;

/**
 * Everything that an export holds. Immutable.
 *
 * @param patients the patients by their ids, in the order of the ids
 * @param providers the clinicians by their ids
 * @param places where the items stand
 * @param rejected what is not shown, in the order of the files
 */
public record Records(
        Map<PatientId, PatientRecord> patients,
        Map<PractitionerId, Provider> providers,
        Map<ItemId, Located> places,
        List<Rejected> rejected) {
    @Override
    public String toString() {
        return "Records[patients=" + patients.size() + ", items=" + places.size() + "]";
    }
}
