package health.portico.api.record;

import java.util.List;

/**
 * A note that a clinician wrote about a visit (FHIR DocumentReference or DiagnosticReport of a note type). Immutable.
 *
 * @param header what every item has
 * @param author who wrote it
 * @param encounter the visit that it is about
 * @param hiddenByAuthor whether the doctor hid it (R58.3)
 * @param types what sort of note, LOINC
 * @param content the text
 * @since 0.1
 */
public record ClinicalNote(
        ItemHeader header,
        Clinician author,
        EncounterFacts encounter,
        Answer hiddenByAuthor,
        List<Coding> types,
        List<Attachment> content)
        implements RecordItem {
    public ClinicalNote {
        types = List.copyOf(types);
        content = List.copyOf(content);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CLINICAL_NOTE;
    }

    @Override
    public ClinicalNote withHeader(ItemHeader other) {
        return new ClinicalNote(other, author, encounter, hiddenByAuthor, types, content);
    }

    @Override
    public void describe(FieldWriter out) {
        out.text("author", author.name()).codes("types", types);
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
