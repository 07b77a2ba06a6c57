package health.portico.api.record;

import java.util.List;

/**
 * A document that is no note, for instance an advance directive (FHIR DocumentReference). Immutable.
 *
 * @param header what every item has; its date is when it was written
 * @param types what sort of document
 * @param content the document
 * @since 0.1
 */
public record Document(ItemHeader header, List<Coding> types, List<Attachment> content) implements RecordItem {
    public Document {
        types = List.copyOf(types);
        content = List.copyOf(content);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.DOCUMENT;
    }

    @Override
    public Document withHeader(ItemHeader other) {
        return new Document(other, types, content);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("types", types);
    }

    @Override
    public void describeFully(FieldWriter out) {
        describe(out);
        Attachments.describe("content", content, out);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
