package health.portico.source.fhir.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** In what the present place of a resource stands that nobody can read, as far as its brackets tell. Not thread-safe. */
final class Nesting {
    /** Deeper is no resource any more. */
    private static final int DEEPEST = 10_000;

    private final Deque<String> names = new ArrayDeque<>();
    private boolean opened;
    private boolean lost;

    /** Enter an object or list under a name; without one, it stands for that in which it stands. */
    void open(String name) {
        opened = true;
        if (names.size() < DEEPEST) {
            names.push(name.isEmpty() ? name() : name);
        } else {
            lost = true;
        }
    }

    void close() {
        lost |= names.poll() == null;
    }

    /** Return the name of what is entered; empty for the resource itself. */
    String name() {
        return names.isEmpty() ? "" : names.peek();
    }

    /** Tell whether all that was entered has been left. */
    boolean isWhole() {
        return opened && !lost && names.isEmpty();
    }
}
