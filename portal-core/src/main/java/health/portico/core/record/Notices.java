package health.portico.core.record;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.rules.RuleTexts;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * What a viewer is told of what a category leaves out (S43). It depends on what the viewer is to the patient, on the category and on the
 * policy of the day, and never on the items. Staff are told per item instead, by rule ids.
 */
@ApplicationScoped
public class Notices {
    private final RecordViews views;
    private final Engines engines;
    private final RuleTexts texts;
    private final AuditLog audit;

    @Inject
    public Notices(RecordViews views, Engines engines, Texts texts, AuditLog audit) {
        this.views = views;
        this.engines = engines;
        this.texts = RuleTexts.of(texts);
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Notices() {
        this.views = null;
        this.engines = null;
        this.texts = null;
        this.audit = null;
    }

    /**
     * Return the sentences in the order of the rule books; none for staff.
     *
     * @throws PortalException {@code record-not-available} if the viewer may not open this patient's record
     */
    public List<String> of(Viewer viewer, PatientId patient, Category category, Locale language) {
        AccessContext context = views.opened(viewer, patient, Purpose.VIEW)
                .map(RecordView::context)
                .orElseThrow(() -> refuse(viewer, patient, category));
        return texts.notices(engines.pack(context.now()), context.kind(), category, language);
    }

    private PortalException refuse(Viewer viewer, PatientId patient, Category category) {
        audit.append(Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(category.name()));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }
}
