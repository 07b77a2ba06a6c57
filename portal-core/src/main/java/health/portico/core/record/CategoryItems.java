package health.portico.core.record;

import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemId;
import health.portico.api.record.RecordItem;
import health.portico.core.visibility.FactTable;
import health.portico.core.visibility.VisibilityEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All items of one category of one patient, newest first, with what the engine derived from them. Immutable apart from the facts,
 * which are derived once per engine; safe for use by many threads.
 */
final class CategoryItems {
    /** Newest first, items without a date last, ties by id: the order of every list. */
    static final Comparator<RecordItem> ORDER = Comparator.comparing(
                    (RecordItem item) ->
                            item.date().map(d -> d.toInstant().toEpochMilli()).orElse(Long.MIN_VALUE),
                    Comparator.reverseOrder())
            .thenComparing(RecordItem::id);

    static final CategoryItems EMPTY = new CategoryItems(List.of());

    private final List<RecordItem> items;
    private final Map<ItemId, Integer> positions;
    private final List<ReportMembers> reports;
    private final Map<VisibilityEngine, FactTable> facts = new ConcurrentHashMap<>();

    CategoryItems(List<? extends RecordItem> unsorted) {
        items = unsorted.stream().<RecordItem>map(item -> item).sorted(ORDER).toList();
        positions = new HashMap<>(items.size() * 2);
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).id(), i);
        }
        reports = membersOfReports();
    }

    List<RecordItem> items() {
        return items;
    }

    RecordItem item(int position) {
        return items.get(position);
    }

    int size() {
        return items.size();
    }

    OptionalInt position(ItemId id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The reports that name members: they are seen through their members. */
    List<ReportMembers> reports() {
        return reports;
    }

    FactTable facts(VisibilityEngine engine) {
        return facts.computeIfAbsent(engine, e -> e.facts(items));
    }

    private List<ReportMembers> membersOfReports() {
        List<ReportMembers> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof DiagnosticReport report) {
                List<ItemId> members = report.members();
                if (!members.isEmpty()) {
                    found.add(new ReportMembers(
                            i, members.stream().map(this::positionOrNone).toList()));
                }
            }
        }
        return List.copyOf(found);
    }

    private Integer positionOrNone(ItemId id) {
        return positions.getOrDefault(id, ReportMembers.NOT_THERE);
    }

    /**
     * A report and its members as positions in this list.
     *
     * @param report position of the report
     * @param members positions of the members, {@link #NOT_THERE} for one that the source does not have, which counts as hidden
     */
    record ReportMembers(int report, List<Integer> members) {
        static final int NOT_THERE = -1;
    }
}
