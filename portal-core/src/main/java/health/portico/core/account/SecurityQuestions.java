package health.portico.core.account;

import java.time.Duration;
import java.util.Optional;

/**
 * The security questions that people chose (R13). They are never sufficient for anything: at most an added step of a recovery that a
 * mailed link has begun (S20, ADR 81). Thread-safe; {@link #check} is not to be called in a transaction.
 */
public interface SecurityQuestions {
    /** Return an account's question; empty if it has none, or if the site asks none. */
    Optional<String> ofAccount(String account);

    /**
     * Check an answer, whatever its case and the white space in it. Failures are counted for the account, as those of its log-in are.
     *
     * @throws health.portico.api.problem.PortalException {@code log-in-busy}
     */
    Check check(String account, String answer);

    /** How a check ended. */
    sealed interface Check {
        record Right() implements Check {}

        /** The answer is wrong, or nothing can be asked: never told apart. */
        record Wrong() implements Check {}

        /**
         * There were too many failures; the answer was not looked at.
         *
         * @param remaining how long to wait, more than zero
         */
        record Wait(Duration remaining) implements Check {}
    }
}
