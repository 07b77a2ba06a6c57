package health.portico.core.attachment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.session.SessionEnded;
import health.portico.core.session.Sessions;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The files that wait to be sent, each for the session that uploaded it: kept, deleted by it, and dropped with it (R11). What is done to
 * a file begins with a hold on its session, as the end of the session does, so that they meet in one order. Thread-safe.
 */
@ApplicationScoped
public class UnsentFiles {
    private static final Logger LOG = Logger.getLogger(UnsentFiles.class.getName());
    private static final int SOME = 100;

    private final AttachmentRows rows;
    private final InstalledStore installed;
    private final Sessions sessions;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public UnsentFiles(
            AttachmentRows rows, InstalledStore installed, Sessions sessions, AuditLog audit, PortalClock clock) {
        this.rows = rows;
        this.installed = installed;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnsentFiles() {
        this(null, null, null, null, null);
    }

    /** Write the files of one upload, all or none; nobody knows their ids until they are {@link #confirm}ed. */
    @Transactional
    void write(Viewer viewer, UUID session, PatientId patient, List<NewFile> files) {
        var now = Now.of(clock);
        for (var file : files) {
            rows.insert(
                    new StoredAttachment(file.attachment(), patient, viewer.account(), session, now, Optional.empty()));
            put(file);
        }
    }

    /**
     * Audit the files of one upload. A transaction of its own, because the session is held in it: other requests of the session would have
     * to wait until megabytes are durable.
     *
     * @throws PortalException {@code session-ended} if the session ended while they came in
     */
    @Transactional
    List<MessageAttachment> confirm(Viewer viewer, UUID session, PatientId patient, List<NewFile> files) {
        if (!sessions.hold(session)) {
            throw new PortalException(ProblemType.SESSION_ENDED);
        }
        var kept = files.stream().map(NewFile::attachment).toList();
        audit.append(Draft.of("attachment.upload", Outcome.SUCCESS, viewer.account())
                .about(patient)
                .items(kept.stream()
                        .map(file -> new ItemId(file.id().toString()))
                        .toList()));
        return kept;
    }

    private void put(NewFile file) {
        try {
            installed
                    .store()
                    .put(
                            file.attachment().id(),
                            file.content(),
                            file.attachment().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drop what was written in vain, and let a store without transactions forget what it took before a write failed. */
    @Transactional
    void forget(List<NewFile> files) {
        files.forEach(file -> drop(file.attachment().id()));
    }

    /** @throws PortalException {@code record-not-available} unless the session uploaded it for this patient and has not sent it */
    @Transactional
    public void delete(Viewer viewer, UUID session, PatientId patient, UUID id) {
        if (!sessions.hold(session) || !rows.lockUnsent(session, patient, id)) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        drop(id);
        audit.append(Draft.of("attachment.delete", Outcome.SUCCESS, viewer.account())
                .about(patient)
                .items(List.of(new ItemId(id.toString()))));
    }

    /** Drop what a session leaves, in the transaction that ends it. */
    void sessionEnded(@Observes SessionEnded end) {
        rows.lockUnsent(end.session()).forEach(this::drop);
    }

    /** Return files whose session is gone and did not take them along, at most some. */
    List<UUID> abandoned() {
        return rows.abandoned(SOME);
    }

    @Transactional
    void dropAbandoned(UUID id) {
        if (rows.lockAbandoned(id)) {
            drop(id);
        }
    }

    /** A file whose bytes a hospital's store does not forget now stays for {@link UnsentSweep}; nobody can reach it meanwhile. */
    private void drop(UUID id) {
        if (isForgotten(id)) {
            rows.deleteUnsent(id);
        }
    }

    private boolean isForgotten(UUID id) {
        try {
            installed.store().delete(id);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the store did not forget the attachment " + id);
            return false;
        }
    }
}
