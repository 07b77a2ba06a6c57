package health.portico.core.enrolment;

import health.portico.core.account.Account;
import java.time.Duration;

/** The two halves of a change of password by a link, a transaction each: the hashing lies between them. Thread-safe. */
public interface ResetSteps {
    /**
     * Look what a token opens, and charge a wrong one to its address and a wrong answer to its link. Fails as a first failure may.
     *
     * @param isAnswered whether the account's question, if it has one, was answered
     */
    Look look(String token, boolean isAnswered, String address);

    /** Change the password, end all sessions and tell the owner; false if somebody else was faster. */
    boolean use(ResetLink link, String passwordHash);

    /** What came of a look. */
    sealed interface Look {
        /**
         * The token is right.
         *
         * @param link what it is of
         * @param account whose password
         */
        record Right(ResetLink link, Account account) implements Look {}

        /** It is not, or not any more. */
        record Wrong() implements Look {}

        /**
         * Too many tries of this address failed.
         *
         * @param after when the next one is looked at
         */
        record Throttled(Duration after) implements Look {}
    }
}
