package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * A report about one or several tests (FHIR DiagnosticReport). Its members are the references with role
 * {@link ItemReference#RESULT}. Immutable.
 *
 * <p>With a hidden member it loses conclusion, documents and narrative; with members of which none is visible it is hidden.
 *
 * @param header what every item has
 * @param facts what the rules of release ask
 * @param conclusion the summary of the laboratory or reader
 * @param presentedForm the report as documents
 * @param narrative the report as text ({@code text.div}, without mark-up)
 * @since 0.1
 */
public record DiagnosticReport(
        ItemHeader header,
        ResultFacts facts,
        Optional<String> conclusion,
        List<Attachment> presentedForm,
        Optional<String> narrative)
        implements Result {
    public DiagnosticReport {
        presentedForm = List.copyOf(presentedForm);
    }

    /** The observations that this report names, whether a viewer may see them or not. */
    public List<ItemId> members() {
        return header.references().stream()
                .filter(r -> r.role().equals(ItemReference.RESULT))
                .map(ItemReference::target)
                .toList();
    }

    /** Return this report without anything that may speak of a hidden member. */
    public DiagnosticReport withoutSummary() {
        return new DiagnosticReport(header, facts, Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public ItemKind kind() {
        return ItemKind.DIAGNOSTIC_REPORT;
    }

    @Override
    public DiagnosticReport withHeader(ItemHeader other) {
        return new DiagnosticReport(other, facts, conclusion, presentedForm, narrative);
    }

    @Override
    public DiagnosticReport withFacts(ResultFacts other) {
        return new DiagnosticReport(header, other, conclusion, presentedForm, narrative);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", facts.codes())
                .moment("issued", facts.issued())
                .truth("reviewed", facts.reviewed() == Answer.YES)
                .text("conclusion", conclusion);
    }

    @Override
    public void describeFully(FieldWriter out) {
        describe(out);
        out.text("narrative", narrative);
        Attachments.describe("presentedForm", presentedForm, out);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
