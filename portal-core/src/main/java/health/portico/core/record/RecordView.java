package health.portico.core.record;

import health.portico.api.internal.Door;
import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemId;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.VisibleItem;
import health.portico.core.record.CategoryItems.ReportMembers;
import health.portico.core.rules.MemberRule;
import health.portico.core.rules.ReportRules;
import health.portico.core.visibility.VisibilityEngine;
import health.portico.core.visibility.VisibilityEngine.Evaluation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One patient's record through the eyes of one viewer at one moment: lives for one request, used by one thread.
 *
 * <p>It adds to the engine what concerns several items at once: a report is seen through its members, and a reference to a hidden
 * item is taken out.
 */
public final class RecordView {
    private final AccessContext context;
    private final PatientSnapshot snapshot;
    private final VisibilityEngine engine;
    private final Evaluation evaluation;
    private final Joins joins;
    private final Map<Category, BitSet> visible = new HashMap<>();
    private final Map<Category, CategoryItems> joined = new HashMap<>();

    RecordView(AccessContext context, PatientSnapshot snapshot, VisibilityEngine engine, Joins joins) {
        this.context = context;
        this.snapshot = snapshot;
        this.engine = engine;
        this.evaluation = engine.begin(context);
        this.joins = joins;
    }

    public AccessContext context() {
        return context;
    }

    /** Tell whether any grant lets this viewer look at this patient at all. */
    public boolean isOpen() {
        return evaluation.isGranted();
    }

    /** Return all items of a category, hidden ones too, newest first. */
    CategoryItems items(Category category) {
        CategoryItems known = joined.get(category);
        if (known == null) {
            known = joins.items(snapshot, category);
            joined.put(category, known);
        }
        return known;
    }

    /** Return the visible items of a category as they are handed out, newest first; reports stand behind their results and not here. */
    public List<VisibleItem<RecordItem>> visibleItems(Category category) {
        return VisibleList.of(this, category);
    }

    /** Return all items of a category, hidden ones too, newest first. For staff's decisions; nothing of it may be written out. */
    public List<RecordItem> rawItems(Category category) {
        return items(category).items();
    }

    /** Return the positions of the visible items of a category. */
    BitSet visible(Category category) {
        BitSet known = visible.get(category);
        if (known == null) {
            known = decide(items(category));
            visible.put(category, known);
        }
        return known;
    }

    private BitSet decide(CategoryItems items) {
        BitSet seen = new BitSet(items.size());
        evaluation.filter(items.facts(engine), seen::set);
        while (hideByMembers(items.reports(), seen)) {
            // a report may be the member of another, so that one more is hidden
        }
        return seen;
    }

    private static boolean hideByMembers(List<ReportMembers> reports, BitSet seen) {
        int before = seen.cardinality();
        for (ReportMembers report : reports) {
            if (isHiddenByMembers(report, seen)) {
                seen.clear(report.report());
            }
        }
        return seen.cardinality() < before;
    }

    private static boolean isHiddenByMembers(ReportMembers report, BitSet seen) {
        return ReportRules.NO_VISIBLE_MEMBER.applies(
                countVisible(report, seen), report.members().size());
    }

    private static int countVisible(ReportMembers report, BitSet seen) {
        int count = 0;
        for (int member : report.members()) {
            if (member != ReportMembers.NOT_THERE && seen.get(member)) {
                count++;
            }
        }
        return count;
    }

    /** Messages of the portal's own inbox are no part of the snapshot; only other messages refer to them. */
    private Optional<Category> categoryOf(ItemId id) {
        return snapshot.categoryOf(id).or(() -> Optional.ofNullable(joined.get(Category.MESSAGES))
                .filter(messages -> messages.position(id).isPresent())
                .map(messages -> Category.MESSAGES));
    }

    boolean isVisible(ItemId id) {
        Optional<Category> category = categoryOf(id);
        if (category.isEmpty()) {
            return false;
        }
        var position = items(category.get()).position(id);
        return position.isPresent() && visible(category.get()).get(position.getAsInt());
    }

    /** Hand out the item at a position that is visible, without what points to or speaks of hidden items. */
    VisibleItem<RecordItem> handOut(Category category, int position) {
        if (!visible(category).get(position)) {
            throw new IllegalArgumentException("the item at this position is hidden");
        }
        CategoryItems items = items(category);
        return Door.handOut(strip(items.item(position)), evaluation.decide(items.facts(engine), position));
    }

    private RecordItem strip(RecordItem item) {
        if (item.references().isEmpty()) {
            return item;
        }
        RecordItem stripped = item;
        if (item instanceof DiagnosticReport report && applies(ReportRules.HIDDEN_MEMBER, report)) {
            stripped = report.withoutSummary();
        }
        if (item instanceof Observation observation && !areVisible(observation.parts())) {
            stripped = observation.withoutMeasurement();
        }
        var header = stripped.header().retaining(reference -> isVisible(reference.target()));
        boolean whole = header.references().size() == item.references().size();
        return whole ? stripped : stripped.withHeader(header);
    }

    private boolean areVisible(List<ItemId> ids) {
        for (ItemId id : ids) {
            if (!isVisible(id)) {
                return false;
            }
        }
        return true;
    }

    private boolean applies(MemberRule rule, DiagnosticReport report) {
        List<ItemId> members = report.members();
        int seen = (int) members.stream().filter(this::isVisible).count();
        return !members.isEmpty() && rule.applies(seen, members.size());
    }

    /** Return the titles of the items of a category that this viewer sees, as they are handed out. */
    public Map<ItemId, String> titles(Category category) {
        return visible(category).stream()
                .mapToObj(position -> handOut(category, position).item())
                .collect(Collectors.toMap(RecordItem::id, RecordItem::title));
    }

    /** Decide an item that the record source does not hold, for instance a plugin's bill. */
    <T extends RecordItem> Optional<VisibleItem<T>> admit(T item, Class<?> type) {
        Decision decision = evaluation.decide(item);
        boolean hiddenByMembers =
                item instanceof DiagnosticReport report && applies(ReportRules.NO_VISIBLE_MEMBER, report);
        if (!decision.visible() || hiddenByMembers) {
            return Optional.empty();
        }
        RecordItem stripped = strip(item);
        if (!type.isInstance(stripped)) {
            throw new IllegalStateException("withHeader changed the type of an item of kind " + item.kind());
        }
        @SuppressWarnings("unchecked") // checked in the line above
        T same = (T) stripped;
        return Optional.of(Door.handOut(same, decision));
    }

    /** Tell whether this viewer would see an item that the record does not hold yet. */
    public boolean wouldShow(RecordItem item) {
        return evaluation.decide(item).visible();
    }

    /** Return the decisions on all items of a category, in their order, with every cause. */
    public List<Decision> decisions(Category category) {
        CategoryItems items = items(category);
        List<Decision> decided = new ArrayList<>(evaluation.decide(items.facts(engine)));
        BitSet seen = visible(category);
        for (ReportMembers report : items.reports()) {
            Decision own = decided.get(report.report());
            if (isHiddenByMembers(report, seen)) {
                decided.set(report.report(), withCause(own));
            }
        }
        return decided;
    }

    /** Return the decision on one item, or empty if the category has no such item. */
    Optional<Decision> decision(Category category, ItemId id) {
        var position = items(category).position(id);
        return position.isPresent() ? Optional.of(decisions(category).get(position.getAsInt())) : Optional.empty();
    }

    /** Return the decision on one item of whatever category, or empty if there is no such item. */
    Optional<Decision> decision(ItemId id) {
        return categoryOf(id).flatMap(category -> decision(category, id));
    }

    private static Decision withCause(Decision own) {
        List<RuleId> causes = new ArrayList<>(own.hiddenBy());
        causes.add(ReportRules.NO_VISIBLE_MEMBER.id());
        return new Decision(own.grantedBy(), causes);
    }
}
