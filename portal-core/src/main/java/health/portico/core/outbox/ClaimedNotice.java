package health.portico.core.outbox;

import java.util.UUID;

/**
 * A notice that one node alone may send until its claim ends. Immutable.
 *
 * @param id of the notice
 * @param account whom
 * @param template base of its texts
 * @param attempts how often it has been claimed, this time included; tells this claim from others
 */
public record ClaimedNotice(UUID id, String account, String template, int attempts) {}
