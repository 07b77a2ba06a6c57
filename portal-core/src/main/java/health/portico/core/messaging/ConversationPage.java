package health.portico.core.messaging;

import java.util.List;
import java.util.Optional;

/**
 * One page of conversations as one viewer may see them. Immutable.
 *
 * @param items the one with the latest message first
 * @param total how many the viewer sees in all
 * @param next the cursor of the next page, absent on the last one
 */
public record ConversationPage(List<Conversation> items, int total, Optional<String> next) {
    public ConversationPage {
        items = List.copyOf(items);
    }
}
