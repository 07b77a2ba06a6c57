package health.portico.sample.attachment;

import health.portico.api.host.AttachmentScanner;
import health.portico.api.record.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A scanner of the host that finds something in files of one size, and goes away when it is told. */
@ApplicationScoped
public class PickyScanner implements AttachmentScanner {
    static final int INFECTED = 4_711;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public Verdict scan(Content content, long bytes) throws IOException {
        try (var file = content.open()) {
            seen.add(Mailroom.sha256(file.readAllBytes()));
        }
        if (away.get()) {
            throw new IOException("away");
        }
        return bytes == INFECTED ? Verdict.INFECTED : Verdict.CLEAN;
    }

    void setAway(boolean now) {
        away.set(now);
    }

    /** Return the digests of what it was asked about since the last call. */
    List<String> seen() {
        var all = List.copyOf(seen);
        seen.clear();
        return all;
    }
}
