package health.portico.api.record;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message between a patient, or a proxy on the patient's behalf, and the care team (FHIR Communication; R47). Immutable.
 *
 * @param header what every item has; its title is the subject, its date when it was sent
 * @param thread the first message of the conversation; the message itself if it is the first one
 * @param hiddenFromProxies whether whoever began the conversation, or the clinician who sent this message, hid it from proxies;
 *     UNKNOWN hides from proxies
 * @param from who wrote it
 * @param to whom it is for
 * @param participants the clinicians who take part in the conversation
 * @param body the text, its lines separated by line feeds
 * @param attachments the files that were sent with it
 * @since 0.1
 */
public record Message(
        ItemHeader header,
        ItemId thread,
        Answer hiddenFromProxies,
        MessageParty from,
        MessageParty to,
        Set<PractitionerId> participants,
        String body,
        List<MessageAttachment> attachments)
        implements RecordItem {
    public Message {
        participants = Set.copyOf(participants);
        attachments = List.copyOf(attachments);
    }

    /** Make a message that stands for itself, without files; its participants are its writer and its recipient. */
    public static Message single(
            ItemHeader header, Answer hiddenFromProxies, MessageParty from, MessageParty to, String body) {
        Set<PractitionerId> both = Stream.of(from, to)
                .flatMap(party -> party.practitioner().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Message(header, header.id(), hiddenFromProxies, from, to, both, body, List.of());
    }

    /** When it was sent, if the source tells. */
    public Optional<OffsetDateTime> sent() {
        return header.date();
    }

    @Override
    public ItemKind kind() {
        return ItemKind.MESSAGE;
    }

    @Override
    public Message withHeader(ItemHeader other) {
        return new Message(other, thread, hiddenFromProxies, from, to, participants, body, attachments);
    }

    @Override
    public void describe(FieldWriter out) {
        out.text("threadId", thread.value()).text("from", from.name()).text("to", to.name());
        out.text("fromSide", from.side().name())
                .text("toSide", to.side().name())
                .moment("sent", sent());
        out.truth("hiddenFromProxies", hiddenFromProxies != Answer.NO);
        out.objects("attachments", attachments, Message::describe);
    }

    @Override
    public void describeFully(FieldWriter out) {
        describe(out);
        out.text("body", body);
    }

    private static void describe(FieldWriter out, MessageAttachment file) {
        out.text("id", file.id().toString())
                .text("name", file.name())
                .text("mediaType", file.mediaType())
                .number("bytes", BigDecimal.valueOf(file.bytes()))
                .text("sha256", file.sha256());
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
