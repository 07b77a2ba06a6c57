package health.portico.core.attachment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.RecordAccess;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * Hands out attachments: a sent one to whoever may see its message, decided like any other look at it, one that is not sent to the
 * session that uploaded it. Thread-safe.
 */
@ApplicationScoped
public class Downloads {
    private final AttachmentRows rows;
    private final InstalledStore installed;
    private final RecordAccess records;
    private final RecordViews views;
    private final AuditLog audit;

    @Inject
    public Downloads(
            AttachmentRows rows, InstalledStore installed, RecordAccess records, RecordViews views, AuditLog audit) {
        this.rows = rows;
        this.installed = installed;
        this.records = records;
        this.views = views;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Downloads() {
        this(null, null, null, null, null);
    }

    /**
     * Open one file; the entry of the audit log is written before its first byte can leave.
     *
     * @throws PortalException {@code record-not-available}, in the same way for what is hidden, of somebody else, or absent
     */
    public Download open(Viewer viewer, UUID session, PatientId patient, UUID id) {
        var found = rows.find(patient, id)
                .filter(file ->
                        file.message().isPresent() || (file.session().equals(session) && isOpen(viewer, patient)))
                .orElseThrow(() -> refuse(viewer, patient, id));
        found.message().ifPresent(message -> records.item(viewer, patient, Category.MESSAGES, message));
        var bytes = read(id);
        audit.append(entry("attachment.download", Outcome.SUCCESS, viewer, patient, id));
        return new Download(found.file(), bytes);
    }

    private boolean isOpen(Viewer viewer, PatientId patient) {
        return views.opened(viewer, patient, Purpose.VIEW).isPresent();
    }

    private InputStream read(UUID id) {
        try {
            return installed.store().get(id).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PortalException refuse(Viewer viewer, PatientId patient, UUID id) {
        audit.append(entry("record.denied", Outcome.DENIED, viewer, patient, id).detail("attachments"));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }

    private static Draft entry(String action, Outcome outcome, Viewer viewer, PatientId patient, UUID id) {
        return Draft.of(action, outcome, viewer.account()).about(patient).items(List.of(new ItemId(id.toString())));
    }

    /**
     * A file on its way out.
     *
     * @param bytes read once and closed by whoever writes the answer
     */
    public record Download(MessageAttachment file, InputStream bytes) {}
}
