package health.portico.core.visibility;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A set of rules of one sort, as bits by the rules' positions. Immutable; {@link RuleGroups} hands out the same object for the same
 * set, so that what is known about a set is looked up by its number.
 */
final class RuleGroup {
    /** The number of a group that its pool does not keep. */
    static final int NOT_KEPT = -1;

    private static final int KEPT_UNIONS = 256;

    private final RuleGroups pool;
    private final long[] words;
    private final int number;
    private final int hash;
    private final boolean empty;
    private final Map<RuleGroup, RuleGroup> unions = new ConcurrentHashMap<>(2);

    RuleGroup(RuleGroups pool, long[] words, int number) {
        this.pool = pool;
        this.words = words;
        this.number = number;
        this.hash = Arrays.hashCode(words);
        this.empty = next(0) < 0;
    }

    /** The position of this group in its pool, or {@link #NOT_KEPT}. */
    int number() {
        return number;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Tell whether it is certainly the same group; groups that are not kept are never the same. */
    boolean isSame(RuleGroup other) {
        return number == other.number && number != NOT_KEPT;
    }

    boolean has(int rule) {
        return (words[rule >> 6] & (1L << rule)) != 0;
    }

    /** Return the first rule at or after a position, or -1. */
    int next(int from) {
        int word = from >> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & (-1L << from);
        while (rest == 0 && ++word < words.length) {
            rest = words[word];
        }
        return rest == 0 ? -1 : (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    int[] positions() {
        return IntStream.iterate(next(0), rule -> rule >= 0, rule -> next(rule + 1))
                .toArray();
    }

    /** Return the group of the rules of both. Allocates nothing once the answer is known. */
    RuleGroup union(RuleGroup other) {
        if (other.empty) {
            return this;
        }
        if (empty) {
            return other;
        }
        RuleGroup known = unions.get(other);
        return known == null ? newUnion(other) : known;
    }

    private RuleGroup newUnion(RuleGroup other) {
        long[] joined = words.clone();
        for (int i = 0; i < joined.length; i++) {
            joined[i] |= other.words[i];
        }
        RuleGroup union = pool.of(joined);
        if (other.number != NOT_KEPT && union.number != NOT_KEPT && unions.size() < KEPT_UNIONS) {
            unions.put(other, union);
        }
        return union;
    }

    /** Return the group of the rules that are in both. */
    RuleGroup intersection(RuleGroup other) {
        long[] shared = words.clone();
        for (int i = 0; i < shared.length; i++) {
            shared[i] &= other.words[i];
        }
        return pool.of(shared);
    }

    boolean intersects(RuleGroup other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleGroup group && Arrays.equals(words, group.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
