package health.portico.core.enrolment;

import health.portico.core.account.Account;
import java.time.Duration;
import java.util.List;

/** What became of a try to activate. */
public sealed interface ActivationOutcome {
    /**
     * There is an account; nobody is logged in by it.
     *
     * @param account the new one
     */
    record Activated(Account account) implements ActivationOutcome {}

    /** Code or birth date were not right, for whatever cause: outside all are one. */
    record Refused() implements ActivationOutcome {}

    /**
     * Both were right, and what is wanted is not usable; the code still waits.
     *
     * @param flaws one or more
     */
    record Unusable(List<Flaw> flaws) implements ActivationOutcome {
        public Unusable {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * Too many tries of this address failed; this one was not looked at.
     *
     * @param after when the next one will be
     */
    record Throttled(Duration after) implements ActivationOutcome {}
}
