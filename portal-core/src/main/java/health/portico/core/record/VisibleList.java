package health.portico.core.record;

import health.portico.api.record.Category;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which visible items a list shows: every one, but a report that has Observations is shown through them (R20). */
final class VisibleList {
    private VisibleList() {}

    static int[] positions(RecordView view, Category category) {
        BitSet listed = view.visible(category);
        var reports = view.items(category).reports();
        if (!reports.isEmpty()) {
            listed = (BitSet) listed.clone();
            for (CategoryItems.ReportMembers report : reports) {
                listed.clear(report.report());
            }
        }
        return listed.stream().toArray();
    }

    static List<VisibleItem<RecordItem>> of(RecordView view, Category category) {
        return Arrays.stream(positions(view, category))
                .mapToObj(position -> view.handOut(category, position))
                .toList();
    }
}
