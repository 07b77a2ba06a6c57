package health.portico.core.http;

import health.portico.api.internal.Door;
import health.portico.api.portal.PageRequest;
import health.portico.api.portal.RecordAccess;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.api.visibility.VisibleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The visible items of patient p1, page by page. */
final class FakeRecords implements RecordAccess {
    private static final Decision VISIBLE = new Decision(List.of(RuleId.of("patient.self")), List.of());

    final List<RecordItem> items = new ArrayList<>();
    final List<Coding> asked = new ArrayList<>();

    @Override
    public VisiblePage list(Viewer viewer, PatientId patient, Category category, PageRequest page) {
        requireOpen(patient);
        int start = page.cursor().map(FakeRecords::position).orElse(0);
        int end = Math.min(items.size(), start + page.limit());
        Optional<String> next = end < items.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
        return new VisiblePage(
                items.subList(start, end).stream().map(FakeRecords::visible).toList(), items.size(), next);
    }

    @Override
    public VisiblePage resultsOf(Viewer viewer, PatientId patient, Coding code, PageRequest page) {
        requireOpen(patient);
        asked.add(code);
        return new VisiblePage(List.of(), 0, Optional.empty());
    }

    @Override
    public VisibleItem<RecordItem> item(Viewer viewer, PatientId patient, Category category, ItemId id) {
        requireOpen(patient);
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(FakeRecords::visible)
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    @Override
    public VisiblePage referringTo(Viewer viewer, PatientId patient, ItemId target, Category category) {
        return list(viewer, patient, category, PageRequest.FIRST);
    }

    @Override
    public VisiblePage search(Viewer viewer, PatientId patient, String query, PageRequest page) {
        requireOpen(patient);
        List<VisibleItem<RecordItem>> found = items.stream()
                .filter(item -> item.title().contains(query))
                .map(FakeRecords::visible)
                .toList();
        return new VisiblePage(found, found.size(), Optional.empty());
    }

    @Override
    public VisibleRecord record(Viewer viewer, PatientId patient, Set<Category> categories, Purpose purpose) {
        return new VisibleRecord(patient, Map.of());
    }

    @Override
    public <T extends RecordItem> List<VisibleItem<T>> decide(Viewer viewer, PatientId patient, List<T> list) {
        return list.stream().map(item -> Door.handOut(item, VISIBLE)).toList();
    }

    static VisibleItem<RecordItem> visible(RecordItem item) {
        return Door.handOut(item, VISIBLE);
    }

    private static int position(String cursor) {
        if (!cursor.matches("[0-9]+")) {
            throw new PortalException(ProblemType.INVALID_CURSOR);
        }
        return Integer.parseInt(cursor);
    }

    private static void requireOpen(PatientId patient) {
        if (!patient.value().equals("p1")) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    }
}
