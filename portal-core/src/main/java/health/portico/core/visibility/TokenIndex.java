package health.portico.core.visibility;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group of rules that name a token, by the token or by the two halves of {@code system|code} without joining them.
 * Immutable and thread-safe; allocates nothing.
 */
final class TokenIndex {
    private final @Nullable String[] tokens;
    private final RuleGroup[] groups;
    private final RuleGroup none;

    TokenIndex(Map<String, RuleGroup> byToken, RuleGroup none) {
        int slots = Integer.highestOneBit(Math.max(4, byToken.size() * 2)) << 1;
        this.tokens = new String[slots];
        this.groups = new RuleGroup[slots];
        this.none = none;
        byToken.forEach(this::place);
    }

    private void place(String token, RuleGroup group) {
        int slot = slot(token.hashCode());
        while (tokens[slot] != null) {
            slot = slot + 1 & tokens.length - 1;
        }
        tokens[slot] = token;
        groups[slot] = group;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & tokens.length - 1;
    }

    RuleGroup find(String token) {
        int slot = slot(token.hashCode());
        for (String there = tokens[slot]; there != null; there = tokens[slot]) {
            if (there.equals(token)) {
                return groups[slot];
            }
            slot = slot + 1 & tokens.length - 1;
        }
        return none;
    }

    RuleGroup find(String system, String code) {
        int slot = slot(hash(system, code));
        for (String there = tokens[slot]; there != null; there = tokens[slot]) {
            if (isJoined(there, system, code)) {
                return groups[slot];
            }
            slot = slot + 1 & tokens.length - 1;
        }
        return none;
    }

    /** Return the hash of {@code system|code}, as String.hashCode defines it. */
    private static int hash(String system, String code) {
        int power = 1;
        for (int i = 0; i < code.length(); i++) {
            power *= 31;
        }
        return (system.hashCode() * 31 + '|') * power + code.hashCode();
    }

    private static boolean isJoined(String token, String system, String code) {
        int bar = system.length();
        return token.length() == bar + 1 + code.length()
                && token.charAt(bar) == '|'
                && token.endsWith(code)
                && token.startsWith(system);
    }
}
