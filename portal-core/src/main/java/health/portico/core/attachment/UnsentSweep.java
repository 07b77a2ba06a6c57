package health.portico.core.attachment;

import health.portico.core.session.Sessions;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Ends the sessions that nobody came back to, and drops files whose session is gone and left them (R11): nobody need log in for it.
 * Several nodes may do so at once, because each deletes only what is still there. Thread-safe.
 */
@ApplicationScoped
public class UnsentSweep implements PeriodicWork {
    private final Sessions sessions;
    private final UnsentFiles files;

    @Inject
    public UnsentSweep(Sessions sessions, UnsentFiles files) {
        this.sessions = sessions;
        this.files = files;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnsentSweep() {
        this(null, null);
    }

    @Override
    public String name() {
        return "unsent-attachments";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var isDone = false;
        while (!isDone) {
            isDone = sessions.sweep();
        }
        files.abandoned().forEach(files::dropAbandoned);
    }
}
