package health.portico.core.explain;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Decision;
import java.util.Optional;

/**
 * The decision on one item, without anything of its content that the asker may not read.
 *
 * @param item which
 * @param category where it stands in the record
 * @param kind what sort of item
 * @param title its title, if the asker sees this item in the record now
 * @param decision visible or not, with every cause
 */
public record ItemDecision(ItemId item, Category category, ItemKind kind, Optional<String> title, Decision decision) {
    @Override
    public String toString() {
        return "ItemDecision[" + item + "]";
    }
}
