package health.portico.api.host;

import health.portico.api.record.Content;
import java.io.IOException;

/**
 * Looks for malware in a file before it is accepted (S51). The portal has one for a clamd daemon, on when its address is configured; a
 * hospital may put a bean of its own in its place. The portal calls it on request threads and in parallel; it may block, within its own
 * time limit. Now and then it is given a few bytes of the portal's own, to see that it answers. What it throws counts as
 * {@link Verdict#UNAVAILABLE}.
 *
 * @since 0.1
 */
public interface AttachmentScanner {
    /** @param bytes how many there are */
    Verdict scan(Content content, long bytes) throws IOException;

    /** What a scan found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody can say now; whether the file is refused is decided by {@code portico.attachments.scanner.required}. */
        UNAVAILABLE
    }
}
