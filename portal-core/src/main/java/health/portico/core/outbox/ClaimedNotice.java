package health.portico.core.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A notice that one node alone may send until its claim ends. Immutable.
 *
 * @param id of the notice
 * @param account whom; absent in a letter to somebody who has none
 * @param template base of its texts
 * @param attempts how often it has been claimed, this time included; tells this claim from others
 * @param envelope where it goes, if not to the account's present address
 */
public record ClaimedNotice(
        UUID id, Optional<String> account, String template, int attempts, Optional<Envelope> envelope) {}
