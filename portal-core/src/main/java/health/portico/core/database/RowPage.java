package health.portico.core.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a table. Immutable.
 *
 * @param items in the order of the list
 * @param next the cursor of the next page, absent on the last one
 */
public record RowPage<T>(List<T> items, Optional<String> next) {
    public RowPage {
        items = List.copyOf(items);
    }

    /** Return the same part of the table with something else in the place of each row. */
    public <R> RowPage<R> map(Function<T, R> change) {
        return new RowPage<>(items.stream().map(change).toList(), next);
    }

    /**
     * Cut a page.
     *
     * @param read what the page takes, and one row more if there is one
     */
    public static <T> RowPage<T> of(List<T> read, int limit, Function<T, RowPlace> place) {
        if (read.size() <= limit) {
            return new RowPage<>(read, Optional.empty());
        }
        var items = read.subList(0, limit);
        return new RowPage<>(
                items, Optional.of(place.apply(items.get(limit - 1)).text()));
    }
}
