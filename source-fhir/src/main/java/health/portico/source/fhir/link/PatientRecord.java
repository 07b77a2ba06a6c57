package health.portico.source.fhir.link;

import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.RecordItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One patient's record. Immutable.
 *
 * @param person the patient, without those who care
 * @param team those who care
 * @param items the items of each category that has any
 */
public record PatientRecord(Patient person, CareTeam team, Map<Category, List<RecordItem>> items) {
    /** Return the patient with those who have cared since then. */
    public Patient patient(Instant since) {
        return new Patient(
                person.id(),
                person.displayName(),
                person.birthDate(),
                person.gender(),
                person.phones(),
                person.emails(),
                person.addresses(),
                person.zone(),
                team.since(since),
                person.links());
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
