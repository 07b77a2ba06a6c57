package health.portico.core.explain;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers explain and what-if: the decisions on a patient's items for any viewer at any moment. */
@ApplicationScoped
public class Explanations {
    private static final String EXPLAIN = "decisions.explain";
    private static final String VIEWERS = "decisions.viewers";

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
     * Items that the asker sees in the record carry their titles; so the asker looked at them, and the audit log says at which.
     *
     * @param perspective an account's id, {@code self}, {@code proxy:{grantId}} or {@code share}
     * @param at the moment, now if absent
     * @param category one category, all if absent
     * @throws PortalException {@code record-not-available} if there is no such patient or it is not in the clinician's care;
     *     {@code invalid-request} if the perspective names nobody
     */
    public List<ItemDecision> decisions(
            Viewer staff, PatientId patient, String perspective, Optional<Instant> at, Optional<Category> category) {
        requireMayAsk(staff, patient, EXPLAIN);
        Instant moment = at.orElseGet(() -> clock.clock().instant());
        RecordView view = views.of(context(staff, perspective, patient, moment));
        Optional<RecordView> own = views.opened(staff, patient, Purpose.VIEW);
        List<ItemDecision> all = category.map(List::of).orElse(Category.ALL).stream()
                .flatMap(one ->
                        decisions(view, one, own.map(eyes -> eyes.titles(one)).orElse(Map.of())))
                .toList();
        audit.append(AuditEvent.Draft.of(EXPLAIN, Outcome.SUCCESS, staff.account())
                .about(patient)
                .items(titled(all))
                .detail(perspective + " at " + moment));
        return all;
    }

    /**
     * List the viewers whom a clinician may ask about for patients in their care, records and compliance for all: names of people, and
     * nothing of the record.
     *
     * @throws PortalException {@code record-not-available} if there is no such patient or it is not in the clinician's care
     */
    public List<Perspective> perspectives(Viewer staff, PatientId patient) {
        requireMayAsk(staff, patient, VIEWERS);
        List<Perspective> all = perspectives.all(patient);
        audit.append(
                AuditEvent.Draft.of(VIEWERS, Outcome.SUCCESS, staff.account()).about(patient));
        return all;
    }

    private static Stream<ItemDecision> decisions(RecordView view, Category category, Map<ItemId, String> titles) {
        List<RecordItem> items = view.rawItems(category);
        List<Decision> decisions = view.decisions(category);
        return IntStream.range(0, items.size()).mapToObj(i -> {
            ItemId id = items.get(i).id();
            return new ItemDecision(
                    id, category, items.get(i).kind(), Optional.ofNullable(titles.get(id)), decisions.get(i));
        });
    }

    private static List<ItemId> titled(List<ItemDecision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.title().isPresent())
                .map(ItemDecision::item)
                .toList();
    }

    private void requireMayAsk(Viewer staff, PatientId patient, String action) {
        boolean needsCare = staff.role() == ViewerKind.CLINICIAN;
        if (needsCare
                && views.openedBesideMessages(staff, patient, Purpose.EXPLAIN).isEmpty()) {
            deny(staff, patient, action);
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }

    private AccessContext context(Viewer staff, String perspective, PatientId patient, Instant moment) {
        try {
            return perspectives.context(perspective, patient, moment);
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.RECORD_NOT_AVAILABLE)) {
                deny(staff, patient, EXPLAIN);
            }
            throw e;
        }
    }

    private void deny(Viewer staff, PatientId patient, String action) {
        audit.append(
                AuditEvent.Draft.of(action, Outcome.DENIED, staff.account()).about(patient));
    }
}
