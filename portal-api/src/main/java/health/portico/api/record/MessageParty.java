package health.portico.api.record;

import java.util.Optional;

/**
 * Who wrote a message or whom it is for. Immutable.
 *
 * @param side on whose side they stand
 * @param name for a reader; empty if the source names nobody
 * @param practitioner the clinician, if the source says which one; never there on the patient's side
 * @since 0.1
 */
public record MessageParty(Side side, String name, Optional<PractitionerId> practitioner) {
    /** On whose side somebody stands in a conversation. */
    public enum Side {
        PATIENT,
        /** Writes on the patient's behalf (R48). */
        PROXY,
        CARE_TEAM,
        UNKNOWN
    }

    public MessageParty {
        if (practitioner.isPresent() && side != Side.CARE_TEAM) {
            throw new IllegalArgumentException("only a party of the care team is a practitioner");
        }
    }

    public static MessageParty of(Side side, String name) {
        return new MessageParty(side, name, Optional.empty());
    }

    public static MessageParty clinician(PractitionerId id, String name) {
        return new MessageParty(Side.CARE_TEAM, name, Optional.of(id));
    }

    /** The side alone: names do not belong into logs. */
    @Override
    public String toString() {
        return "MessageParty[" + side + "]";
    }
}
