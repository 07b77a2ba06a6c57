package health.portico.core.attachment.archive;

import java.time.OffsetDateTime;
import java.util.List;

/** The sent files that wait for the archive: durable, and one list for all nodes. Thread-safe. */
public interface ArchiveQueue {
    /** Return files whose next attempt is due, those first that wait longest. */
    List<Waiting> due(OffsetDateTime now, int atMost);

    /**
     * Count an attempt and put off the next, durably: so if this one ends with the process, or takes for ever, there will be another.
     *
     * @return whether the file is ours to hand over; not if another node was faster
     */
    boolean claim(Waiting file, OffsetDateTime nextAttempt);

    /** The archive has it. */
    void confirm(Waiting file, OffsetDateTime now);
}
