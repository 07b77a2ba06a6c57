package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Message;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Set;

/** Who does not see a message (R39, R47, R56, R69). */
final class MessageRules {
    private static final Set<ViewerKind> PROXIES = Set.of(ViewerKind.PROXY);
    private static final Set<ViewerKind> CLINICIANS = Set.of(ViewerKind.CLINICIAN);
    private static final Set<ViewerKind> GUESTS = Set.of(ViewerKind.SHARE_GUEST, ViewerKind.APP);

    private MessageRules() {}

    static RuleBook book() {
        return new RuleBook("messages", Set.of(Category.MESSAGES), lines());
    }

    private static List<RuleLine> lines() {
        return List.of(
                // Whoever sent or began it hid it from proxies, or nobody knows.
                hideFrom(PROXIES, "R47", "messages.hidden-from-proxies", m -> m.hiddenFromProxies() != Answer.NO),
                // Messages are for the patient, their proxies and the care team.
                hideFrom(GUESTS, "R39, R69", "messages.not-for-guests", m -> true),
                // A clinician who does not care for the patient reads the conversations in which they take part.
                hides(
                        "R56",
                        Restriction.hide(Message.class, "messages.other-clinicians", m -> true)
                                .from(CLINICIANS)
                                .when(context -> !context.inCare())
                                .onlyIf(MessageRules::takesNoPart)));
    }

    private static boolean takesNoPart(Message message, AccessContext context) {
        return context.viewer()
                .practitioner()
                .filter(message.participants()::contains)
                .isEmpty();
    }

    private static RuleLine hideFrom(Set<ViewerKind> kinds, String requirement, String id, ItemTest<Message> test) {
        return hides(requirement, Restriction.hide(Message.class, id, test).from(kinds));
    }
}
