package health.portico.core.enrolment;

import java.util.UUID;

/**
 * A wish that one node alone looks at until its claim ends. Immutable.
 *
 * @param id of the wish
 * @param wish what is asked for
 * @param attempts how often it has been claimed, this time included; tells this claim from others
 */
public record ClaimedWish(UUID id, Wish wish, int attempts) {}
