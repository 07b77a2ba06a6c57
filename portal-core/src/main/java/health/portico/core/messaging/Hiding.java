package health.portico.core.messaging;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Answer;
import health.portico.api.record.Message;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Optional;

/**
 * Who hides a message from proxies (R47): whoever begins a conversation chooses for all of it, a clinician may hide any message that
 * they send, a proxy cannot choose, and nothing that is hidden comes out again. A reply to a hidden message is hidden, since it may
 * repeat it.
 */
final class Hiding {
    private Hiding() {}

    /**
     * Decide for a new message.
     *
     * @param sender what the sender is towards the patient
     * @param said what the sender says; absent if nothing
     * @param before the messages that decide for a reply: the one that is answered and the first of its conversation; none if the
     *     message begins a conversation
     * @throws PortalException {@code hiding-not-allowed} if it is not for this sender to hide it
     */
    static boolean of(ViewerKind sender, Optional<Boolean> said, List<Message> before) {
        boolean inherited = before.stream().anyMatch(message -> message.hiddenFromProxies() != Answer.NO);
        boolean wished = said.orElse(false);
        boolean mayChoose = sender == ViewerKind.CLINICIAN || (sender == ViewerKind.PATIENT && before.isEmpty());
        if (wished && !inherited && !mayChoose) {
            throw new PortalException(ProblemType.HIDING_NOT_ALLOWED);
        }
        return inherited || wished;
    }
}
