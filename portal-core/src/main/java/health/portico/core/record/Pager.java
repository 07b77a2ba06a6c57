package health.portico.core.record;

import health.portico.api.portal.PageRequest;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Cuts a page out of a list of visible items without handing out more than the page.
 *
 * @param list names the list in its cursors
 * @param size how many visible items the list has
 * @param peek the item at a place, for its order alone
 * @param handOut the item at a place as the viewer may see it
 */
public record Pager(String list, int size, IntFunction<RecordItem> peek, IntFunction<VisibleItem<RecordItem>> handOut) {
    public VisiblePage page(PageRequest request) {
        int start = request.cursor().map(this::startAfter).orElse(0);
        int end = Math.min(size, start + request.limit());
        List<VisibleItem<RecordItem>> items = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            items.add(handOut.apply(i));
        }
        Optional<String> next =
                end < size ? Optional.of(Cursor.after(list, peek.apply(end - 1)).text()) : Optional.empty();
        return new VisiblePage(items, size, next);
    }

    private int startAfter(String text) {
        Cursor cursor = Cursor.parse(text, list);
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cursor.isBefore(peek.apply(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
