package health.portico.core.worklist;

import health.portico.api.portal.PageRequest;
import health.portico.core.record.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of the worklist. Its cursor names a place and no line, so it stays right when a line goes because it was released.
 *
 * @param items newest first
 * @param total how many lines the whole list has
 * @param next where the next part begins, if there is one
 */
public record WithheldPage(List<WithheldResult> items, int total, Optional<String> next) {
    private static final String LIST = "withheld";

    /** Sort the list and cut a part out of it. */
    static WithheldPage of(List<WithheldResult> all, Optional<PageRequest> part) {
        List<WithheldResult> sorted =
                all.stream().sorted(Comparator.comparing(WithheldPage::place)).toList();
        return part.map(page -> cut(sorted, page))
                .orElseGet(() -> new WithheldPage(sorted, sorted.size(), Optional.empty()));
    }

    private static WithheldPage cut(List<WithheldResult> sorted, PageRequest page) {
        Optional<Cursor> after = page.cursor().map(text -> Cursor.parse(text, LIST));
        List<WithheldResult> rest = sorted.stream()
                .filter(line -> after.stream().allMatch(place -> place.isBefore(line.date(), line.id())))
                .toList();
        List<WithheldResult> items = rest.subList(0, Math.min(rest.size(), page.limit()));
        Optional<String> next = rest.size() == items.size()
                ? Optional.empty()
                : Optional.of(place(items.get(items.size() - 1)).text());
        return new WithheldPage(List.copyOf(items), sorted.size(), next);
    }

    private static Cursor place(WithheldResult line) {
        return Cursor.after(LIST, line.date(), line.id());
    }
}
