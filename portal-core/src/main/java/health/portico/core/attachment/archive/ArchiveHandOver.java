package health.portico.core.attachment.archive;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.DocumentArchive;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.attachment.InstalledStore;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import health.portico.core.time.Now;
import health.portico.core.work.Backoff;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands each sent file to the hospital's archive until the archive takes it: at least once, never lost. The first retry comes after five
 * minutes, each further one after twice the time, at most four hours. Without an archive there is nothing to do; a hospital that brings
 * one later gets what was sent before. Thread-safe.
 */
@ApplicationScoped
public class ArchiveHandOver implements PeriodicWork, HealthCheck {
    private static final Logger LOG = Logger.getLogger(ArchiveHandOver.class.getName());
    private static final Backoff WAIT = new Backoff(Duration.ofMinutes(5), Duration.ofHours(4));
    private static final int FILES_A_RUN = 100;

    /** So many files in a row that it does not take are an outage: the others are spared their attempt. */
    private static final int OUTAGE = 3;

    private final InstalledArchive installed;
    private final ArchiveQueue queue;
    private final InstalledStore store;
    private final AuditLog audit;
    private final PortalClock clock;
    private final AtomicBoolean taking = new AtomicBoolean(true);

    @Inject
    public ArchiveHandOver(
            InstalledArchive installed, ArchiveQueue queue, InstalledStore store, AuditLog audit, PortalClock clock) {
        this.installed = installed;
        this.queue = queue;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ArchiveHandOver() {
        this(null, null, null, null, null);
    }

    @Override
    public String name() {
        return "document-archive";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        installed.archive().ifPresent(this::handOver);
    }

    private void handOver(DocumentArchive archive) {
        int failuresInARow = 0;
        for (var file : queue.due(Now.of(clock), FILES_A_RUN)) {
            if (queue.claim(file, Now.of(clock).plus(WAIT.after(file.attempts())))) {
                failuresInARow = isTaken(archive, file) ? 0 : failuresInARow + 1;
                taking.set(failuresInARow == 0);
            }
            if (failuresInARow == OUTAGE) {
                return;
            }
        }
    }

    private boolean isTaken(DocumentArchive archive, Waiting file) {
        try {
            archive.receive(new DocumentArchive.Filed(
                    file.patient(),
                    file.message(),
                    file.sent(),
                    file.file(),
                    store.store().get(file.file().id())));
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "the archive did not take attachment " + file.file().id() + " at attempt "
                            + (file.attempts() + 1) + "; there will be another");
            return false;
        }
        confirm(file);
        return true;
    }

    /** In this order: a file whose audit entry is lost is handed over again. */
    private void confirm(Waiting file) {
        audit.append(AuditEvent.Draft.of("attachment.archive", AuditEvent.Outcome.SUCCESS, "system")
                .about(file.patient())
                .items(List.of(file.message()))
                .detail(file.file().id().toString()));
        queue.confirm(file, Now.of(clock));
    }

    @Override
    public HealthStatus check() {
        if (installed.archive().isEmpty()) {
            return HealthStatus.off(name());
        }
        return taking.get() ? HealthStatus.up(name()) : HealthStatus.impaired(name(), "does not take files");
    }
}
