package health.portico.api.visibility;

import java.util.Set;

/**
 * The stable name of a grant or restriction, for instance {@code notes.encounter-not-closed}. It stands in decisions, audit entries,
 * texts and the reference page, so it never changes its meaning.
 *
 * @param value dot-separated words of lower-case letters, digits and hyphens; at least two words, at most 128 characters. A plugin's
 *     starts with {@code plugin.{id}.}
 * @since 0.1
 */
public record RuleId(String value) implements Comparable<RuleId> {
    /** First words that only the portal itself may use. */
    public static final Set<String> RESERVED = Set.of(
            "results",
            "notes",
            "proxy",
            "share",
            "messages",
            "upcoming",
            "patient",
            "staff",
            "app",
            "reports",
            "items");

    public RuleId {
        if (value.length() > 128 || !value.matches("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("a rule id is two or more lower-case words joined by dots: " + value);
        }
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    /** Tell whether a plugin may use this id. */
    public boolean belongsTo(String pluginId) {
        return value.startsWith("plugin." + pluginId + ".");
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
