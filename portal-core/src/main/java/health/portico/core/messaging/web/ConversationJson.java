package health.portico.core.messaging.web;

import health.portico.api.record.Answer;
import health.portico.api.record.Message;
import health.portico.api.record.Patient;
import health.portico.api.visibility.VisibleItem;
import health.portico.core.messaging.Conversation;
import health.portico.core.messaging.Recipient;
import health.portico.core.record.web.RecordJson;
import health.portico.core.web.JsonFieldWriter;
import java.util.Optional;

/** How conversations are written as JSON: of messages that were decided to be visible, and of nothing else. */
final class ConversationJson {
    private ConversationJson() {}

    /** What a list shows. */
    static void listed(JsonFieldWriter out, Conversation one) {
        Message latest = one.latest();
        out.text("id", one.thread().value()).text("title", latest.title());
        latest.date().ifPresent(sent -> out.moment("date", sent));
        out.text("latestFrom", latest.from().name())
                .text("latestFromSide", latest.from().side().name())
                .text("latestTo", latest.to().name())
                .number("messages", one.messages().size())
                .number("unread", one.unread().size())
                .truth("hiddenFromProxies", isHidden(latest))
                .truth("hasAttachments", one.messages().stream().anyMatch(ConversationJson::hasFiles));
    }

    /**
     * What the conversation's own page shows, messages oldest first.
     *
     * @param replyTo whom a reply from the patient's side would go to
     */
    static void full(JsonFieldWriter out, Conversation one, Patient patient, Optional<Recipient> replyTo) {
        listed(out, one);
        out.text("patientName", patient.displayName());
        replyTo.ifPresent(recipient -> out.text("replyTo", recipient.name()));
        out.objects("items", one.messages(), (part, visible) -> {
            JsonFieldWriter item = (JsonFieldWriter) part;
            RecordJson.full(item, visible);
            item.truth("unread", one.unread().contains(visible.item().id()));
        });
    }

    private static boolean isHidden(Message message) {
        return message.hiddenFromProxies() != Answer.NO;
    }

    private static boolean hasFiles(VisibleItem<?> visible) {
        return visible.item() instanceof Message message
                && !message.attachments().isEmpty();
    }
}
