package health.portico.benchmarks.decide;

import java.util.List;
import java.util.Set;

/**
 * Another engine that was given the rules of {@link Book}, for one viewer and a list of items; whatever it can prepare, it has prepared. Not
 * thread-safe.
 */
interface Peer {
    /** Decide about all items; tell at each position whether the item is visible. */
    boolean[] decide();

    /** Return the ids of the rules that hid each item at the last {@link #decide}; empty if this engine does not tell all of them. */
    default List<Set<String>> causes() {
        return List.of();
    }
}
