package health.portico.api.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test or procedure that has been ordered and lies ahead (FHIR ServiceRequest with intent order; R29). Immutable.
 *
 * @param header what every item has; its date is when it shall take place, else when it was ordered
 * @param codes what was ordered
 * @param types sorts of order; empty means unknown, which hides
 * @param requester who ordered it
 * @param instruction words for the patient
 * @since 0.1
 */
public record UpcomingOrder(
        ItemHeader header, List<Coding> codes, Set<OrderType> types, Clinician requester, Optional<String> instruction)
        implements RecordItem {
    public UpcomingOrder {
        codes = List.copyOf(codes);
        types = Set.copyOf(types);
    }

    /** The sort of an order, from {@code ServiceRequest.category} (SNOMED CT). */
    public enum OrderType {
        LABORATORY,
        IMAGING,
        SURGERY,
        OTHER
    }

    @Override
    public ItemKind kind() {
        return ItemKind.UPCOMING_ORDER;
    }

    @Override
    public UpcomingOrder withHeader(ItemHeader other) {
        return new UpcomingOrder(other, codes, types, requester, instruction);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes).text("requester", requester.name()).text("instruction", instruction);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
