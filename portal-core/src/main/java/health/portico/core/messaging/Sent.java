package health.portico.core.messaging;

import health.portico.api.record.Answer;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import java.time.OffsetDateTime;

/**
 * A message that is kept. Immutable.
 *
 * @param id the message
 * @param thread its conversation
 * @param hiddenFromProxies whether proxies do not see it
 * @param at when, UTC
 */
public record Sent(ItemId id, ItemId thread, boolean hiddenFromProxies, OffsetDateTime at) {
    static Sent of(Message message) {
        return new Sent(
                message.id(),
                message.thread(),
                message.hiddenFromProxies() != Answer.NO,
                message.sent().orElseThrow());
    }
}
