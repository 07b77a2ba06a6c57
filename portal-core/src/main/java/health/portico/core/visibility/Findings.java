package health.portico.core.visibility;

import java.time.Instant;
import java.util.Arrays;

/**
 * The restrictions that are about an item only until a moment, or only together with the viewer, for all items of a table.
 * Immutable once complete.
 */
final class Findings {
    /** The second of a finding that never ends. */
    private static final long NEVER = Long.MAX_VALUE;

    private final int[] first;
    private final long[] over;
    /** The same without those that need the viewer, too. */
    private final long[] overAlone;

    private int[] rules = new int[16];
    private long[] seconds = new long[16];
    private int[] nanos = new int[16];

    Findings(int items) {
        this.first = new int[items + 1];
        this.over = new long[items];
        this.overAlone = new long[items];
    }

    /**
     * Add a finding of the item at a position; positions come in order.
     *
     * @param joint whether it holds for some viewers alone, and must be asked with each
     */
    void add(int position, int rule, Instant lifted, boolean joint) {
        int end = first[position + 1];
        if (end == rules.length) {
            rules = Arrays.copyOf(rules, end * 2);
            seconds = Arrays.copyOf(seconds, end * 2);
            nanos = Arrays.copyOf(nanos, end * 2);
        }
        rules[end] = rule;
        boolean never = lifted.equals(Instant.MAX);
        seconds[end] = never ? NEVER : lifted.getEpochSecond();
        nanos[end] = never ? 0 : lifted.getNano();
        first[position + 1] = end + 1;
        long ended = nanos[end] == 0 ? seconds[end] : seconds[end] + 1;
        over[position] = Math.max(over[position], ended);
        overAlone[position] = Math.max(overAlone[position], joint ? Long.MIN_VALUE : ended);
    }

    /** Say that the next findings are about the item at a position. */
    void begin(int position) {
        first[position + 1] = first[position];
        over[position] = Long.MIN_VALUE;
        overAlone[position] = Long.MIN_VALUE;
    }

    /**
     * Tell whether no finding of the item at a position holds at a moment. May say no where it is true within a second before the
     * last one ends: then each must be asked.
     *
     * @param jointly whether a rule that needs viewer and item together applies to the viewer
     */
    boolean areOver(int position, long second, boolean jointly) {
        return second >= (jointly ? over : overAlone)[position];
    }

    /** The first finding of the item at a position. */
    int from(int position) {
        return first[position];
    }

    /** The finding after its last one. */
    int to(int position) {
        return first[position + 1];
    }

    int rule(int finding) {
        return rules[finding];
    }

    /** Tell whether a finding still holds at a moment. */
    boolean holds(int finding, Instant now) {
        long second = seconds[finding];
        long current = now.getEpochSecond();
        return current < second || (current == second && now.getNano() < nanos[finding]);
    }
}
