package health.portico.tck;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One viewer and one item, about which rules are asked. Immutable.
 *
 * @param context who looks, at whom, when
 * @param item at what
 */
record RuleQuestion(AccessContext context, RecordItem item) {
    /** Make random questions about the portal's items and, as often, about others. */
    static List<RuleQuestion> random(int count, List<RecordItem> others) {
        RandomRequests requests = new RandomRequests(42);
        List<RuleQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(new RuleQuestion(requests.context(), requests.item()));
            if (!others.isEmpty()) {
                questions.add(new RuleQuestion(requests.context(), others.get(i % others.size())));
            }
        }
        return questions;
    }

    /** Return the same question for another kind of viewer. */
    RuleQuestion as(ViewerKind kind) {
        Viewer viewer = kind == ViewerKind.PATIENT
                ? Viewer.self(context.subject().patient())
                : new Viewer(
                        "stand-in",
                        kind,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        context.viewer().scope());
        return new RuleQuestion(
                new AccessContext(
                        viewer,
                        kind,
                        context.subject(),
                        kind == ViewerKind.PROXY ? context.proxyGrant() : Optional.empty(),
                        false,
                        context.now(),
                        context.purpose()),
                item);
    }

    /** Say what each part of a restriction answers. */
    <T extends RecordItem> String answer(Restriction<T> rule) {
        if (!rule.itemType().isInstance(item)) {
            return "not about it";
        }
        T subject = rule.itemType().cast(item);
        return rule.appliesTo(context) + " " + rule.concerns(subject) + " " + rule.liftedAt(subject) + " "
                + rule.hides(subject, context);
    }

    /** Say what each part of a grant answers. */
    String answer(Grant rule) {
        return rule.appliesTo(context) + " " + rule.covers(item.kind(), context) + " " + rule.covers(item);
    }

    /** Tell whether a restriction hides the item from the viewer. */
    <T extends RecordItem> boolean isHiddenBy(Restriction<T> rule) {
        if (!rule.itemType().isInstance(item) || !rule.binds().contains(context.kind()) || !rule.appliesTo(context)) {
            return false;
        }
        T subject = rule.itemType().cast(item);
        return rule.concerns(subject)
                && context.now().isBefore(rule.liftedAt(subject))
                && (!rule.isJoint() || rule.hides(subject, context));
    }

    /** Tell whether the key of a restriction, if it has one, says the same as its item half. */
    <T extends RecordItem> boolean agreesWithKey(Restriction<T> rule) {
        if (!rule.itemType().isInstance(item)) {
            return true;
        }
        T subject = rule.itemType().cast(item);
        return rule.key()
                .map(key -> key.matches(subject) == rule.concerns(subject))
                .orElse(true);
    }

    @Override
    public String toString() {
        return context + " " + item.kind();
    }
}
