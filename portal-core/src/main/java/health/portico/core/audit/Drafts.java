package health.portico.core.audit;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.record.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done to a draft before it becomes an entry. */
final class Drafts {
    /** An entry with more items is written as several of the same request. */
    static final int ITEMS_PER_ENTRY = 5_000;

    private static final int DETAIL = 500;
    private static final int ACTOR = 128;
    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final Pattern PLUGIN = Pattern.compile("plugin\\.([a-z][a-z0-9-]*)\\..+");
    /** What ends a line somewhere, what a database refuses, and halves of characters. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");

    private Drafts() {}

    /** Take away what could forge a line (S58) and what does not fit. */
    static Draft clean(Draft draft) {
        if (draft.action().length() > 80 || !ACTION.matcher(draft.action()).matches()) {
            throw new IllegalArgumentException("an audited action is lower-case words joined by dots");
        }
        return new Draft(
                draft.action(),
                draft.outcome(),
                line(draft.actor(), ACTOR),
                draft.patient(),
                draft.items(),
                draft.rules(),
                line(draft.detail(), DETAIL));
    }

    static List<Draft> parts(Draft draft) {
        var items = draft.items();
        if (items.size() <= ITEMS_PER_ENTRY) {
            return List.of(draft);
        }
        var parts = new ArrayList<Draft>();
        for (var from = 0; from < items.size(); from += ITEMS_PER_ENTRY) {
            List<ItemId> some = items.subList(from, Math.min(items.size(), from + ITEMS_PER_ENTRY));
            parts.add(draft.items(some));
        }
        return parts;
    }

    static Optional<String> plugin(String action) {
        var plugin = PLUGIN.matcher(action);
        return plugin.matches() ? Optional.of(plugin.group(1)) : Optional.empty();
    }

    private static String line(String text, int most) {
        var cut = text.length() <= most ? text : text.substring(0, most);
        return NO_TEXT.matcher(cut).replaceAll(" ");
    }
}
