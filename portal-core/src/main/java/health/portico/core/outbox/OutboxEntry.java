package health.portico.core.outbox;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What staff may know of a notice: neither address nor text. Immutable.
 *
 * @param id of the notice
 * @param account whom; absent in a letter to somebody who has none
 * @param template base of its texts
 * @param state how far it has come
 * @param attempts how often it has been tried
 * @param errorCode why the latest try failed, empty if none has
 * @param createdAt when it was kept
 * @param nextAttemptAt when it is tried next, if it waits
 * @param sentAt when it was taken
 */
public record OutboxEntry(
        UUID id,
        Optional<String> account,
        String template,
        NoticeState state,
        int attempts,
        String errorCode,
        OffsetDateTime createdAt,
        OffsetDateTime nextAttemptAt,
        Optional<OffsetDateTime> sentAt) {}
