package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietHeapTest {
    private static final long USED = 60L << 20;
    private static final long BURST = USED + QuietHeap.QUIET_BYTES;

    private final QuietHeap heap = new QuietHeap();

    @BeforeEach
    void begin() {
        heap.tidied(USED, 1);
    }

    @Test
    void leavesAQuietHeapAlone() {
        assertFalse(heap.isDue(USED, 1));
        assertFalse(heap.isDue(USED + QuietHeap.QUIET_BYTES - 1, 1));
        assertFalse(heap.isDue(USED + QuietHeap.QUIET_BYTES, 1));
    }

    @Test
    void tidiesUpOnceAfterABurst() {
        assertFalse(heap.isDue(BURST, 1), "the burst may go on");
        assertTrue(heap.isDue(BURST, 1));
        heap.tidied(USED, 1);
        assertFalse(heap.isDue(USED, 1));
        assertFalse(heap.isDue(USED, 1));
    }

    @Test
    void waitsUntilTheCollectorHasNothingToDo() {
        assertFalse(heap.isDue(USED, 2), "less is used, but what was used has been collected");
        assertFalse(heap.isDue(USED, 3));
        assertTrue(heap.isDue(USED, 3));
    }
}
