package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Message;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Set;

/** Who does not see a message (R39, R47, R69). */
final class MessageRules {
    private static final Set<ViewerKind> PROXIES = Set.of(ViewerKind.PROXY);
    private static final Set<ViewerKind> GUESTS = Set.of(ViewerKind.SHARE_GUEST, ViewerKind.APP);

    private MessageRules() {}

    static RuleBook book() {
        return new RuleBook(
                "messages",
                Set.of(Category.MESSAGES),
                List.of(
                        // Whoever sent or began it hid it from proxies, or nobody knows.
                        hides(
                                "R47",
                                hide("messages.hidden-from-proxies", m -> m.hiddenFromProxies() != Answer.NO)
                                        .from(PROXIES)),
                        // Messages are for the patient, their proxies and the care team.
                        hides(
                                "R39, R69",
                                hide("messages.not-for-guests", m -> true).from(GUESTS))));
    }

    private static Rule<Message> hide(String id, ItemTest<Message> test) {
        return Restriction.hide(Message.class, id, test);
    }
}
