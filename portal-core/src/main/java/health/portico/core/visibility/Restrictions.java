package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The restrictions of one engine, sorted by id and known by their positions. A part that throws, or answers nothing where an answer
 * is due, hides: no other part is asked. Immutable and thread-safe.
 */
final class Restrictions {
    private final Restriction<RecordItem>[] rules;
    private final RuleId[] ids;
    private final boolean[] joint;
    private final boolean[] plain;
    private final Map<ViewerKind, RuleGroup> byViewer = new EnumMap<>(ViewerKind.class);
    private final RuleGroups groups;
    private final Failures failures;

    @SuppressWarnings("unchecked")
    Restrictions(RuleSet set, int keptGroups, Failures failures) {
        this.rules = set.restrictions().stream()
                .sorted(Comparator.comparing((Restriction<?> rule) -> Declared.id(rule)))
                .toArray(Restriction[]::new);
        this.ids = Stream.of(rules).map(Declared::id).toArray(RuleId[]::new);
        this.groups = new RuleGroups(rules.length, keptGroups);
        this.failures = failures;
        this.joint = new boolean[rules.length];
        this.plain = new boolean[rules.length];
        for (int rule = 0; rule < rules.length; rule++) {
            joint[rule] = Declared.isJoint(rules[rule]);
            plain[rule] = !joint[rule] && !Declared.isLiftable(rules[rule]);
        }
        for (ViewerKind viewer : ViewerKind.values()) {
            byViewer.put(
                    viewer, groups.where(rule -> Declared.binds(rules[rule]).contains(viewer)));
        }
    }

    int size() {
        return rules.length;
    }

    Restriction<RecordItem> get(int rule) {
        return rules[rule];
    }

    RuleId[] ids() {
        return ids;
    }

    boolean isJoint(int rule) {
        return joint[rule];
    }

    /** Tell whether any of these needs viewer and item together. */
    boolean areJoint(RuleGroup some) {
        for (int rule = some.next(0); rule >= 0; rule = some.next(rule + 1)) {
            if (joint[rule]) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether a restriction hides whatever it concerns, for ever. */
    boolean isPlain(int rule) {
        return plain[rule];
    }

    RuleGroups groups() {
        return groups;
    }

    /** Ask the viewer half of all restrictions that bind this kind of viewer. */
    Applying applying(AccessContext context) {
        long[] active = groups.words();
        long[] broken = groups.words();
        RuleGroup binding = byViewer.getOrDefault(context.kind(), groups.none());
        for (int rule = binding.next(0); rule >= 0; rule = binding.next(rule + 1)) {
            try {
                if (rules[rule].appliesTo(context)) {
                    RuleGroups.add(active, rule);
                }
            } catch (Throwable failure) {
                failed(rule, failure);
                RuleGroups.add(broken, rule);
            }
        }
        return new Applying(groups.of(active), groups.of(broken));
    }

    /** Tell whether a restriction that concerns an item hides it. */
    boolean stillHides(int rule, RecordItem item, AccessContext context) {
        try {
            return isBefore(context.now(), rules[rule].liftedAt(item))
                    && (!joint[rule] || rules[rule].hides(item, context));
        } catch (Throwable broken) {
            return failed(rule, broken);
        }
    }

    /** Tell whether a restriction that concerns an item has ceased to hide it. */
    boolean isLifted(int rule, RecordItem item, Instant now) {
        try {
            return !plain[rule] && !isBefore(now, rules[rule].liftedAt(item));
        } catch (Throwable broken) {
            return !failed(rule, broken);
        }
    }

    /** The last of all moments stands for "never", whatever moment somebody asks about. */
    private static boolean isBefore(Instant now, Instant lifted) {
        return now.isBefore(lifted) || lifted.equals(Instant.MAX);
    }

    /** Tell whether a restriction that needs viewer and item together hides, after all other parts said yes. */
    boolean hidesJointly(int rule, RecordItem item, AccessContext context) {
        try {
            return rules[rule].hides(item, context);
        } catch (Throwable broken) {
            return failed(rule, broken);
        }
    }

    /** Note a failure and hide. */
    boolean failed(int rule, Throwable broken) {
        failures.report(ids[rule], broken);
        return true;
    }

    /**
     * The viewer half of all restrictions.
     *
     * @param active those that apply
     * @param broken those that could not say: each hides every item of its type
     */
    record Applying(RuleGroup active, RuleGroup broken) {}
}
