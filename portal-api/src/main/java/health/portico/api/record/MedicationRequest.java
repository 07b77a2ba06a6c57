package health.portico.api.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A prescribed medication (FHIR MedicationRequest). Immutable.
 *
 * @param header what every item has; its date is when it was written
 * @param codes the medication, RxNorm where the source has it
 * @param status FHIR status as written, for instance {@code active} or {@code stopped}
 * @param prescriber who prescribed it
 * @param dosage how to take it, in words
 * @param refillsAuthorized how many repeats were authorized (R32), never how many remain; empty if unknown
 * @since 0.1
 */
public record MedicationRequest(
        ItemHeader header,
        List<Coding> codes,
        String status,
        Clinician prescriber,
        Optional<String> dosage,
        OptionalInt refillsAuthorized)
        implements RecordItem {
    public MedicationRequest {
        codes = List.copyOf(codes);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.MEDICATION_REQUEST;
    }

    @Override
    public MedicationRequest withHeader(ItemHeader other) {
        return new MedicationRequest(other, codes, status, prescriber, dosage, refillsAuthorized);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes)
                .text("status", status)
                .text("prescriber", prescriber.name())
                .text("dosage", dosage);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
