package health.portico.api.visibility;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import java.util.List;
import java.util.Map;

/**
 * What one viewer may see of one patient's record, by category, each list newest first. Immutable.
 *
 * @param patient whose record
 * @param categories every category that was asked for, also those in which nothing is visible
 * @since 0.1
 */
public record VisibleRecord(PatientId patient, Map<Category, List<VisibleItem<RecordItem>>> categories) {
    public VisibleRecord {
        categories = Map.copyOf(categories);
    }

    public List<VisibleItem<RecordItem>> items(Category category) {
        return categories.getOrDefault(category, List.of());
    }
}
