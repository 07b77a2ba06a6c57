package health.portico.core.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done to a request, where it leads, and from which states. The whole state machine. */
public enum Transition {
    /** Somebody at the desk takes it. */
    TAKE(RequestState.IN_REVIEW),
    /** Somebody at the desk gives it to a colleague. */
    ASSIGN(RequestState.IN_REVIEW),
    /** Whoever has it gives it back. */
    RELEASE(RequestState.SUBMITTED),
    ACCEPT(RequestState.ACCEPTED),
    REJECT(RequestState.REJECTED),
    /** What was accepted is done. */
    COMPLETE(RequestState.COMPLETED),
    /** The patient takes it back. */
    WITHDRAW(RequestState.WITHDRAWN);

    private final RequestState to;

    Transition(RequestState to) {
        this.to = to;
    }

    boolean isAllowedIn(RequestState state) {
        return switch (this) {
            case TAKE, ASSIGN, ACCEPT, REJECT, WITHDRAW -> state.isOpen();
            case RELEASE -> state == RequestState.IN_REVIEW;
            case COMPLETE -> state == RequestState.ACCEPTED;
        };
    }

    RequestState to() {
        return to;
    }

    /** Tell whether the patient gets a notice. */
    boolean isNews() {
        return this == ACCEPT || this == REJECT || this == COMPLETE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Transition> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
