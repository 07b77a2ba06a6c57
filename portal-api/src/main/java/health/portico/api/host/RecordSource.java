package health.portico.api.host;

import health.portico.api.record.Category;
import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import java.util.List;
import java.util.Optional;

/**
 * A hospital's records, undecided: everything that there is, with the facts that rules ask for. The hospital implements it; the
 * portal alone calls it, on request threads and in parallel. It may block. An exception becomes {@code source-not-available}, and
 * nothing is shown.
 *
 * @since 0.1
 */
public interface RecordSource {
    /**
     * Return all items of one category of one patient, in any order; empty if the patient is unknown. {@code GET /health} asks for those
     * of a patient whom nobody knows, to see whether the source answers.
     */
    List<RecordItem> items(PatientId patient, Category category);

    /** Return the patient whose record holds an item; empty if there is no such item. */
    Optional<PatientId> patientOf(ItemId item);

    /**
     * Return a text that changes whenever anything about the patient changes. As long as it is equal, the portal may keep what it
     * derived from the items. An empty answer forbids that.
     */
    default Optional<String> version(PatientId patient) {
        return Optional.empty();
    }

    /** Return the item as the source wrote it, for instance FHIR JSON, for exports. */
    default Optional<Content> original(PatientId patient, ItemId item) {
        return Optional.empty();
    }
}
