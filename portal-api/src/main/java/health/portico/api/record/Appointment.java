package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * An appointment that lies ahead (FHIR Appointment; R30). Immutable.
 *
 * @param header what every item has; its date is its start
 * @param codes what it is, as codes
 * @param status the status as the source writes it, if it has one
 * @param participants the clinicians
 * @since 0.1
 */
public record Appointment(ItemHeader header, List<Coding> codes, Optional<String> status, List<Clinician> participants)
        implements RecordItem {
    public Appointment {
        codes = List.copyOf(codes);
        participants = List.copyOf(participants);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.APPOINTMENT;
    }

    @Override
    public Appointment withHeader(ItemHeader other) {
        return new Appointment(other, codes, status, participants);
    }

    @Override
    public void describe(FieldWriter out) {
        out.codes("codes", codes)
                .text("status", status)
                .texts(
                        "with",
                        participants.stream()
                                .map(Clinician::name)
                                .filter(name -> !name.isEmpty())
                                .toList());
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
