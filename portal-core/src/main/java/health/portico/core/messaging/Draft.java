package health.portico.core.messaging;

import health.portico.api.record.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants to send. Immutable; checked as far as it can be without the record.
 *
 * @param subject of one line; absent in a reply, which has that of its conversation
 * @param body the text
 * @param attachments files that this session uploaded, in order
 * @param hiddenFromProxies what the sender said about proxies; absent if nothing
 * @param inReplyTo the message that it answers; absent if it begins a conversation
 */
public record Draft(
        Optional<String> subject,
        String body,
        List<UUID> attachments,
        Optional<Boolean> hiddenFromProxies,
        Optional<ItemId> inReplyTo) {
    /** The most characters of a subject. */
    public static final int SUBJECT_AT_MOST = 200;

    /** The most characters of a text. */
    public static final int BODY_AT_MOST = 10_000;

    public Draft {
        attachments = List.copyOf(attachments);
    }

    /** No word of it: it is health data. */
    @Override
    public String toString() {
        return "Draft[" + (inReplyTo.isPresent() ? "reply" : "new") + ", " + attachments.size() + " files]";
    }
}
