package health.portico.core.visibility;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * The pool of all groups of rules of one sort that an engine has met. Thread-safe. A full pool hands out groups that it does not
 * keep: they decide alike, only slower, so that no data can fill the memory.
 */
final class RuleGroups {
    private final Map<RuleGroup, RuleGroup> groups = new ConcurrentHashMap<>();
    private final int limit;
    private final int size;
    private final RuleGroup none;
    private final RuleGroup[] singles;

    /**
     * @param size how many rules there are
     * @param limit how many groups are kept, besides the empty one and one for each rule
     */
    RuleGroups(int size, int limit) {
        this.size = size;
        this.limit = limit + size + 1;
        this.none = of(words());
        this.singles = new RuleGroup[size];
        for (int rule = 0; rule < size; rule++) {
            int only = rule;
            singles[rule] = where(one -> one == only);
        }
    }

    /** Return space for one bit a rule, all clear; at least one word. */
    long[] words() {
        return new long[Math.max(1, (size + 63) >> 6)];
    }

    static void add(long[] words, int rule) {
        words[rule >> 6] |= 1L << rule;
    }

    RuleGroup none() {
        return none;
    }

    /** The group of one rule alone. */
    RuleGroup single(int rule) {
        return singles[rule];
    }

    /** Return the group of all rules that pass a test. */
    RuleGroup where(IntPredicate test) {
        long[] words = words();
        for (int rule = 0; rule < size; rule++) {
            if (test.test(rule)) {
                add(words, rule);
            }
        }
        return of(words);
    }

    /** Return the group of those rules of a group that pass a test. */
    RuleGroup where(RuleGroup some, IntPredicate test) {
        long[] words = words();
        for (int rule = some.next(0); rule >= 0; rule = some.next(rule + 1)) {
            if (test.test(rule)) {
                add(words, rule);
            }
        }
        return of(words);
    }

    /** Return the group with these bits, which the caller does not change any more. */
    RuleGroup of(long[] words) {
        RuleGroup candidate = new RuleGroup(this, words, RuleGroup.NOT_KEPT);
        RuleGroup known = groups.get(candidate);
        return known == null ? keep(candidate, words) : known;
    }

    private synchronized RuleGroup keep(RuleGroup candidate, long[] words) {
        int number = groups.size();
        RuleGroup known = groups.get(candidate);
        if (known != null || number >= limit) {
            return known == null ? candidate : known;
        }
        RuleGroup kept = new RuleGroup(this, words, number);
        groups.put(kept, kept);
        return kept;
    }
}
