package health.portico.core.record;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.RecordItem;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: the place of its last visible item in the order of lists. It names that item alone, so it tells nothing about
 * hidden ones, and it stays right when items come or go between two pages.
 *
 * @param list which list it belongs to
 * @param millis the item's moment in milliseconds of the epoch, the smallest long for an item without a date
 * @param id the item
 */
public record Cursor(String list, long millis, ItemId id) implements Comparable<Cursor> {
    static Cursor after(String list, RecordItem item) {
        return after(list, item.date(), item.id());
    }

    public static Cursor after(String list, Optional<OffsetDateTime> date, ItemId id) {
        return new Cursor(list, millisOf(date), id);
    }

    /** @throws PortalException {@code invalid-cursor} if it is not one of this list */
    public static Cursor parse(String text, String list) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != 3 || !parts[0].equals(list)) {
                throw new PortalException(ProblemType.INVALID_CURSOR);
            }
            return new Cursor(parts[0], Long.parseLong(parts[1]), new ItemId(parts[2]));
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.INVALID_CURSOR, e);
        }
    }

    public String text() {
        String plain = list + "|" + millis + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Tell whether an item comes after this place, in the order of {@link CategoryItems#ORDER}. */
    boolean isBefore(RecordItem item) {
        return isBefore(item.date(), item.id());
    }

    /** Tell whether what has this date and id comes after this place: newest first, then by id. */
    public boolean isBefore(Optional<OffsetDateTime> date, ItemId other) {
        return compareTo(after(list, date, other)) < 0;
    }

    @Override
    public int compareTo(Cursor other) {
        int newestFirst = Long.compare(other.millis, millis);
        return newestFirst == 0 ? id.compareTo(other.id) : newestFirst;
    }

    private static long millisOf(Optional<OffsetDateTime> date) {
        return date.map(moment -> moment.toInstant().toEpochMilli()).orElse(Long.MIN_VALUE);
    }
}
