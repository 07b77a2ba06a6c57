package health.portico.core.desk;

import java.util.Optional;

/**
 * A transition that somebody wants. Immutable.
 *
 * @param transition which
 * @param version of the request as it was read, if the client says so
 * @param assignee who shall have it, after taking or assigning
 * @param reason why it is rejected
 * @param evidence what was seen
 */
public record Step(
        Transition transition,
        Optional<Integer> version,
        Optional<String> assignee,
        Optional<String> reason,
        Optional<String> evidence) {
    static Step of(Transition transition) {
        return new Step(transition, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Step[" + transition + "]";
    }
}
