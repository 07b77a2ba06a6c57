package health.portico.core.record;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.portal.RecordAccess;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.api.visibility.VisibleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Record access as the portal does it: read, decide, write to the audit log, hand out; in this order, so that a failing audit write shows nothing. */
@ApplicationScoped
public class PortalRecordAccess implements RecordAccess {
    private final RecordViews views;
    private final AuditLog audit;

    @Inject
    public PortalRecordAccess(RecordViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PortalRecordAccess() {
        this(null, null);
    }

    @Override
    public VisiblePage list(Viewer viewer, PatientId patient, Category category, PageRequest request) {
        return list(viewer, patient, category, request, item -> true);
    }

    @Override
    public VisiblePage resultsOf(Viewer viewer, PatientId patient, Coding code, PageRequest request) {
        return list(
                viewer,
                patient,
                Category.RESULTS,
                request,
                item -> item instanceof Result result
                        && result.facts().codes().stream()
                                .anyMatch(c -> c.token().equals(code.token())));
    }

    private VisiblePage list(
            Viewer viewer, PatientId patient, Category category, PageRequest request, Predicate<RecordItem> wanted) {
        RecordView view = open(viewer, patient, category.name());
        CategoryItems items = view.items(category);
        int[] listed = Arrays.stream(VisibleList.positions(view, category))
                .filter(position -> wanted.test(items.item(position)))
                .toArray();
        VisiblePage page = new Pager(
                        category.name(),
                        listed.length,
                        place -> items.item(listed[place]),
                        place -> view.handOut(category, listed[place]))
                .page(request);
        record(viewer, patient, "record.list", page.items(), category.name());
        return page;
    }

    @Override
    public VisibleItem<RecordItem> item(Viewer viewer, PatientId patient, Category category, ItemId id) {
        RecordView view = open(viewer, patient, category.name());
        var position = view.items(category).position(id);
        if (position.isEmpty() || !view.visible(category).get(position.getAsInt())) {
            throw refuse(viewer, patient, id, view.decision(category, id));
        }
        VisibleItem<RecordItem> visible = view.handOut(category, position.getAsInt());
        record(viewer, patient, "record.view", List.of(visible), category.name());
        return visible;
    }

    @Override
    public VisiblePage referringTo(Viewer viewer, PatientId patient, ItemId target, Category category) {
        RecordView view = open(viewer, patient, category.name());
        if (!view.isVisible(target)) {
            throw refuse(viewer, patient, target, view.decision(target));
        }
        List<VisibleItem<RecordItem>> found = VisibleList.of(view, category).stream()
                .filter(item -> item.item().references().stream()
                        .anyMatch(r -> r.target().equals(target)))
                .toList();
        record(viewer, patient, "record.list", found, category.name());
        return new VisiblePage(found, found.size(), Optional.empty());
    }

    @Override
    public VisiblePage search(Viewer viewer, PatientId patient, String query, PageRequest request) {
        RecordView view = open(viewer, patient, "search");
        List<String> words = SearchWords.of(query);
        if (words.isEmpty()) {
            throw new PortalException(ProblemType.INVALID_REQUEST, "A search needs a word.");
        }
        List<VisibleItem<RecordItem>> found = new ArrayList<>();
        for (Category category : Category.ALL) {
            VisibleList.of(view, category).stream()
                    .filter(item -> SearchWords.holdAll(item.item(), words))
                    .forEach(found::add);
        }
        found.sort((a, b) -> CategoryItems.ORDER.compare(a.item(), b.item()));
        VisiblePage page =
                new Pager("search", found.size(), place -> found.get(place).item(), found::get).page(request);
        record(viewer, patient, "record.search", page.items(), "search");
        return page;
    }

    @Override
    public VisibleRecord record(Viewer viewer, PatientId patient, Set<Category> categories, Purpose purpose) {
        RecordView view = open(viewer, patient, purpose, "record");
        Map<Category, List<VisibleItem<RecordItem>>> all = new LinkedHashMap<>();
        List<VisibleItem<?>> shown = new ArrayList<>();
        for (Category category : categories) {
            List<VisibleItem<RecordItem>> items = VisibleList.of(view, category);
            all.put(category, items);
            shown.addAll(items);
        }
        record(viewer, patient, "record." + purpose.name().toLowerCase(Locale.ROOT), shown, "record");
        return new VisibleRecord(patient, all);
    }

    @Override
    public <T extends RecordItem> List<VisibleItem<T>> decide(Viewer viewer, PatientId patient, List<T> items) {
        RecordView view = open(viewer, patient, "items");
        List<VisibleItem<T>> admitted = items.stream()
                .filter(item -> item.patient().equals(patient))
                .flatMap(item -> view.admit(item, item.getClass()).stream())
                .toList();
        record(viewer, patient, "record.list", admitted, "items");
        return admitted;
    }

    /** Open a record to look at it; an app, to take along what it sees. */
    private RecordView open(Viewer viewer, PatientId patient, String detail) {
        return open(viewer, patient, viewer.role() == ViewerKind.APP ? Purpose.APP : Purpose.VIEW, detail);
    }

    private RecordView open(Viewer viewer, PatientId patient, Purpose purpose, String detail) {
        Optional<RecordView> view = views.opened(viewer, patient, purpose);
        if (view.isEmpty()) {
            audit.append(AuditEvent.Draft.of("record.denied", Outcome.DENIED, viewer.account())
                    .about(patient)
                    .detail(detail));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        return view.get();
    }

    private PortalException refuse(Viewer viewer, PatientId patient, ItemId id, Optional<Decision> decision) {
        List<RuleId> causes = decision.map(Decision::hiddenBy).orElse(List.of());
        audit.append(AuditEvent.Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .items(List.of(id))
                .rules(causes)
                .detail(decision.isPresent() ? "hidden" : "absent"));
        return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
    }

    private void record(
            Viewer viewer, PatientId patient, String action, List<? extends VisibleItem<?>> shown, String detail) {
        audit.append(AuditEvent.Draft.of(action, Outcome.SUCCESS, viewer.account())
                .about(patient)
                .items(shown.stream().map(visible -> visible.item().id()).toList())
                .rules(shown.stream()
                        .flatMap(visible -> visible.decision().grantedBy().stream())
                        .distinct()
                        .toList())
                .detail(detail));
    }
}
