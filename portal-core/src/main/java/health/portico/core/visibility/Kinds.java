package health.portico.core.visibility;

import health.portico.api.record.ItemKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The kinds of item that an engine has met, numbered; the portal's own come first. Thread-safe. */
final class Kinds {
    private static final int LIMIT = 512;

    private final List<ItemKind> known = new CopyOnWriteArrayList<>(ItemKind.ALL);

    /** Return all kinds so far, at the positions of their numbers. */
    List<ItemKind> known() {
        return known;
    }

    /** Return the number of a kind; negative for no kind, and for a kind too many. */
    synchronized int number(@Nullable ItemKind kind) {
        if (kind == null) {
            return -1;
        }
        int number = known.indexOf(kind);
        if (number < 0 && known.size() < LIMIT) {
            number = known.size();
            known.add(kind);
        }
        return number;
    }
}
