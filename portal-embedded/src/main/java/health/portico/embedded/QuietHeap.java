package health.portico.embedded;

/**
 * Tells from looks at the heap, some seconds apart, when a burst of work is over and what it left can be tidied up: once for each burst, when
 * nothing to speak of has been allocated since the last look. Used by one thread.
 */
final class QuietHeap {
    /** What is allocated between two looks where nobody asks for anything but whether the portal is healthy. */
    static final long QUIET_BYTES = 8L << 20;

    private long usedBefore;
    private long collectionsBefore;
    private boolean isTidy = true;

    /** Note what there is after a collection of everything. */
    void tidied(long used, long collections) {
        isTidy = true;
        look(used, collections);
    }

    /**
     * Look at the heap.
     *
     * @param used bytes
     * @param collections how many there have been that make room for what is new
     * @return whether to tidy up now
     */
    boolean isDue(long used, long collections) {
        var quiet = collections == collectionsBefore && used - usedBefore < QUIET_BYTES;
        isTidy = isTidy && quiet;
        look(used, collections);
        return quiet && !isTidy;
    }

    private void look(long used, long collections) {
        usedBefore = used;
        collectionsBefore = collections;
    }
}
