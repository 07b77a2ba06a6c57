package health.portico.core.visibility;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group of rules that name a token, by the token or by the two halves of {@code system|code} without joining them.
 * Immutable and thread-safe; allocates nothing.
 */
final class TokenIndex {
    private final Map<String, RuleGroup> byToken;
    private final @Nullable Entry[] byHalves;
    private final RuleGroup none;

    TokenIndex(Map<String, RuleGroup> byToken, RuleGroup none) {
        this.byToken = Map.copyOf(byToken);
        this.none = none;
        int bars = byToken.keySet().stream()
                .mapToInt(token -> (int) token.chars().filter(c -> c == '|').count())
                .sum();
        this.byHalves = new Entry[Integer.highestOneBit(Math.max(4, bars * 2)) << 1];
        byToken.forEach(this::place);
    }

    /** A token with several bars can be divided in several ways; each is the same token. */
    private void place(String token, RuleGroup group) {
        for (int bar = token.indexOf('|'); bar >= 0; bar = token.indexOf('|', bar + 1)) {
            String system = token.substring(0, bar);
            String code = token.substring(bar + 1);
            Entry entry = new Entry(hash(system, code), system, code, group);
            int slot = entry.hash & (byHalves.length - 1);
            while (byHalves[slot] != null) {
                slot = (slot + 1) & (byHalves.length - 1);
            }
            byHalves[slot] = entry;
        }
    }

    RuleGroup find(String token) {
        return byToken.getOrDefault(token, none);
    }

    RuleGroup find(String system, String code) {
        int hash = hash(system, code);
        int slot = hash & (byHalves.length - 1);
        for (Entry there = byHalves[slot]; there != null; there = byHalves[slot]) {
            if (there.hash == hash && there.code.equals(code) && there.system.equals(system)) {
                return there.group;
            }
            slot = (slot + 1) & (byHalves.length - 1);
        }
        return none;
    }

    private static int hash(String system, String code) {
        int hash = (system.hashCode() * 31 + code.hashCode()) * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private record Entry(int hash, String system, String code, RuleGroup group) {}
}
