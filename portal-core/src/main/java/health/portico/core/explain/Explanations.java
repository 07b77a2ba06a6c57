package health.portico.core.explain;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.RecordView;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers explain and what-if: the decisions on a patient's items for any viewer at any moment. */
@ApplicationScoped
public class Explanations {
    private final RecordViews views;
    private final Perspectives perspectives;
    private final PortalClock clock;
    private final AuditLog audit;

    @Inject
    public Explanations(RecordViews views, Perspectives perspectives, PortalClock clock, AuditLog audit) {
        this.views = views;
        this.perspectives = perspectives;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Explanations() {
        this(null, null, null, null);
    }

    /**
     * Decide all items of a patient for a viewer. A clinician may ask about patients in their care, records and compliance about all.
     *
     * @param perspective an account's id, {@code self}, {@code proxy:{grantId}} or {@code share}
     * @param at the moment, now if absent
     * @param category one category, all if absent
     * @throws PortalException {@code record-not-available} if there is no such patient or it is not in the clinician's care;
     *     {@code invalid-request} if the perspective names nobody
     */
    public List<ItemDecision> decisions(
            Viewer staff, PatientId patient, String perspective, Optional<Instant> at, Optional<Category> category) {
        requireMayAsk(staff, patient);
        Instant moment = at.orElseGet(() -> clock.clock().instant());
        RecordView view = views.of(context(staff, perspective, patient, moment));
        List<ItemDecision> all = new ArrayList<>();
        for (Category one : category.map(List::of).orElse(Category.ALL)) {
            List<RecordItem> items = view.rawItems(one);
            List<Decision> decisions = view.decisions(one);
            for (int i = 0; i < items.size(); i++) {
                all.add(new ItemDecision(items.get(i).id(), items.get(i).kind(), decisions.get(i)));
            }
        }
        audit.append(AuditEvent.Draft.of("decisions.explain", Outcome.SUCCESS, staff.account())
                .about(patient)
                .detail(perspective + " at " + moment));
        return all;
    }

    private void requireMayAsk(Viewer staff, PatientId patient) {
        boolean needsCare = staff.role() == ViewerKind.CLINICIAN;
        if (needsCare && views.opened(staff, patient, Purpose.EXPLAIN).isEmpty()) {
            deny(staff, patient);
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }

    private AccessContext context(Viewer staff, String perspective, PatientId patient, Instant moment) {
        try {
            return perspectives.context(perspective, patient, moment);
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                deny(staff, patient);
            }
            throw e;
        }
    }

    private void deny(Viewer staff, PatientId patient) {
        audit.append(AuditEvent.Draft.of("decisions.explain", Outcome.DENIED, staff.account())
                .about(patient));
    }
}
