package health.portico.core.attachment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.attachment.scan.Scanning;
import health.portico.core.problem.RefusedFilesException;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in uploads: each file is inspected while it streams in, then scanned, then all are kept or none (R52, S51). No connection of the database is
 * held while a client sends. Thread-safe.
 */
@ApplicationScoped
public class Uploads {
    private final RecordViews views;
    private final AttachmentInspector inspector;
    private final Scanning scanning;
    private final UnsentFiles unsent;
    private final AuditLog audit;

    @Inject
    public Uploads(
            RecordViews views, AttachmentInspector inspector, Scanning scanning, UnsentFiles unsent, AuditLog audit) {
        this.views = views;
        this.inspector = inspector;
        this.scanning = scanning;
        this.unsent = unsent;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Uploads() {
        this(null, null, null, null, null);
    }

    /**
     * Take in the files of one request for the session that sends them.
     *
     * @throws PortalException {@code record-not-available} if the viewer may not open the patient
     * @throws RefusedFilesException with each file that may not be attached
     */
    public List<MessageAttachment> receive(Viewer viewer, UUID session, PatientId patient, UploadParts parts) {
        checkOpen(viewer, patient);
        try (var upload = new Upload(AttachmentPolicy.STANDARD, inspector)) {
            var files = upload.read(parts).stream().map(NewFile::of).toList();
            upload.check(scanning::refusal);
            return keep(viewer, session, patient, files);
        } catch (RefusedFilesException e) {
            audit.append(refusal(viewer, patient, e));
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<MessageAttachment> keep(Viewer viewer, UUID session, PatientId patient, List<NewFile> files) {
        try {
            unsent.write(viewer, session, patient, files);
            return unsent.confirm(viewer, session, patient, files);
        } catch (RuntimeException e) {
            forget(files, e);
            throw e;
        }
    }

    private void forget(List<NewFile> files, RuntimeException failure) {
        try {
            unsent.forget(files);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void checkOpen(Viewer viewer, PatientId patient) {
        if (views.opened(viewer, patient, Purpose.VIEW).isEmpty()) {
            audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                    .about(patient)
                    .detail("attachments"));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }

    private static Draft refusal(Viewer viewer, PatientId patient, RefusedFilesException e) {
        return Draft.of("attachment.refused", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(e.errors().stream().map(error -> error.type().code()).collect(Collectors.joining(" ")));
    }
}
