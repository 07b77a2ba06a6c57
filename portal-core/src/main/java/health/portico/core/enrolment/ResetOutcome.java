package health.portico.core.enrolment;

import java.time.Duration;

/** What became of a try to change a password by a link. */
public sealed interface ResetOutcome {
    /** The password is changed, and all sessions of the account have ended. */
    record Changed() implements ResetOutcome {}

    /** The link opens nothing, or the answer to the question was wrong: outside all causes are one. */
    record Refused() implements ResetOutcome {}

    /**
     * The link is right and waits on: the account has a question, and no answer came.
     *
     * @param question as its owner wrote it; never logged
     */
    record AnswerRequired(String question) implements ResetOutcome {
        @Override
        public String toString() {
            return "AnswerRequired";
        }
    }

    /** The link is right and waits on: the password is not one that is accepted. */
    record PasswordNotAccepted() implements ResetOutcome {}

    /**
     * Too many tries of this address, or answers of this account, failed; this one was not looked at.
     *
     * @param after when the next one will be
     */
    record Throttled(Duration after) implements ResetOutcome {}
}
