package health.portico.core.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a request stands. The last three are final. */
public enum RequestState {
    /** Nobody at the desk has it yet. */
    SUBMITTED,
    /** Somebody at the desk has taken it. */
    IN_REVIEW,
    /** The desk said yes; what was asked for is not done yet. */
    ACCEPTED,
    /** It is done. */
    COMPLETED,
    /** The desk said no, and why. */
    REJECTED,
    /** The patient took it back. */
    WITHDRAWN;

    /** Tell whether the desk has still to decide. */
    public boolean isOpen() {
        return this == SUBMITTED || this == IN_REVIEW;
    }

    /** Tell whether nothing leads out of it. */
    public boolean isFinal() {
        return this == COMPLETED || this == REJECTED || this == WITHDRAWN;
    }

    /** The word for the HTTP contract and the audit log: lower case, hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RequestState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
