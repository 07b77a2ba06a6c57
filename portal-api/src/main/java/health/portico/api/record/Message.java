package health.portico.api.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A message between a patient, or a proxy on the patient's behalf, and the care team (FHIR Communication; R47). Immutable.
 *
 * @param header what every item has; its title is the subject
 * @param hiddenFromProxies whether whoever initiated it hid it from proxies; UNKNOWN hides from proxies
 * @param from who wrote it, for a reader
 * @param to who receives it, for a reader
 * @param sent when
 * @param body the text
 * @since 0.1
 */
public record Message(
        ItemHeader header, Answer hiddenFromProxies, String from, String to, Optional<OffsetDateTime> sent, String body)
        implements RecordItem {
    @Override
    public ItemKind kind() {
        return ItemKind.MESSAGE;
    }

    @Override
    public Message withHeader(ItemHeader other) {
        return new Message(other, hiddenFromProxies, from, to, sent, body);
    }

    @Override
    public void describe(FieldWriter out) {
        out.text("from", from).text("to", to).moment("sent", sent);
    }

    @Override
    public void describeFully(FieldWriter out) {
        describe(out);
        out.text("body", body);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
