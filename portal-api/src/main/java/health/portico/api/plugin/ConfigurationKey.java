package health.portico.api.plugin;

/**
 * A configuration key with its meaning; the reference page is made of it. Immutable.
 *
 * @param name starts with {@code portico.}
 * @param type what a value looks like
 * @param defaultValue the value where none is given, empty for none
 * @param description what it does, in one sentence
 * @since 0.1
 */
public record ConfigurationKey(String name, Type type, String defaultValue, String description) {
    /** What a value looks like. */
    public enum Type {
        TEXT,
        /** Never printed. */
        SECRET,
        INTEGER,
        BOOLEAN,
        /** ISO-8601, for instance {@code PT20M}. */
        DURATION,
        /** Comma-separated texts. */
        LIST
    }
}
