package health.portico.core.messaging;

import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The messages of one conversation that one viewer may see. Immutable.
 *
 * @param thread its first message, which names it; the viewer need not see that one
 * @param messages what the viewer sees, oldest first; at least one
 * @param unread those of them that the viewer has not read
 */
public record Conversation(ItemId thread, List<VisibleItem<RecordItem>> messages, Set<ItemId> unread) {
    public Conversation {
        messages = List.copyOf(messages);
        unread = Set.copyOf(unread);
    }

    /**
     * Sort visible messages, which stand newest first, into conversations: the one with the latest message first. Nothing counts as
     * unread.
     */
    static List<Conversation> of(List<VisibleItem<RecordItem>> visible) {
        Map<ItemId, ArrayDeque<VisibleItem<RecordItem>>> threads = new LinkedHashMap<>();
        for (VisibleItem<RecordItem> item : visible) {
            if (item.item() instanceof Message message) {
                threads.computeIfAbsent(message.thread(), first -> new ArrayDeque<>())
                        .addFirst(item);
            }
        }
        return threads.entrySet().stream()
                .map(thread -> new Conversation(thread.getKey(), List.copyOf(thread.getValue()), Set.of()))
                .toList();
    }

    /** @param all what is unread, of other conversations too */
    Conversation unread(Set<ItemId> all) {
        return new Conversation(
                thread, messages, ids().stream().filter(all::contains).collect(Collectors.toUnmodifiableSet()));
    }

    public List<ItemId> ids() {
        return messages.stream().map(one -> one.item().id()).toList();
    }

    /** The oldest message that the viewer sees. */
    public Message first() {
        return (Message) messages.get(0).item();
    }

    public Message latest() {
        return (Message) messages.get(messages.size() - 1).item();
    }

    /** What the viewer sees, the latest first. */
    List<Message> latestFirst() {
        List<Message> all = new ArrayList<>();
        messages.forEach(one -> all.add(0, (Message) one.item()));
        return all;
    }

    /** When the latest message was sent, if anybody knows. */
    public Optional<OffsetDateTime> date() {
        return latest().date();
    }

    @Override
    public String toString() {
        return "Conversation[" + thread + "]";
    }
}
