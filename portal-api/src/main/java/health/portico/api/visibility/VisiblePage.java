package health.portico.api.visibility;

import health.portico.api.record.RecordItem;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list as one viewer may see it. Immutable.
 *
 * @param items the visible items, newest first
 * @param total how many items of the whole list are visible; hidden ones are never counted
 * @param next the cursor of the next page, absent on the last one
 * @since 0.1
 */
public record VisiblePage(List<VisibleItem<RecordItem>> items, int total, Optional<String> next) {
    public VisiblePage {
        items = List.copyOf(items);
    }
}
