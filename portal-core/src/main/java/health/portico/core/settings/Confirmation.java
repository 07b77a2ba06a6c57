package health.portico.core.settings;

import java.time.Duration;

/** What came of opening the link to a new address. */
public sealed interface Confirmation {
    /** The address takes effect. */
    record Confirmed() implements Confirmation {}

    /** The link opens nothing, or nothing any more: never told apart. */
    record Refused() implements Confirmation {}

    /**
     * Too many tries of this address failed; the link was not looked at.
     *
     * @param after when the next one is looked at
     */
    record Throttled(Duration after) implements Confirmation {}
}
