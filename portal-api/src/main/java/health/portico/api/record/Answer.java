package health.portico.api.record;

/**
 * What a source says to a yes-or-no question about an item. {@link #UNKNOWN} is an answer of its own: it never stands for no, and
 * where a rule asks, it hides (R59).
 *
 * @since 0.1
 */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean value) {
        return value ? YES : NO;
    }
}
