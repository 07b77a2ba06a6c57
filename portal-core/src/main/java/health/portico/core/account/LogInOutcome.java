package health.portico.core.account;

import java.time.Duration;

/** How an attempt to log in ended. */
public sealed interface LogInOutcome {
    /**
     * Name and password belong to this account, which may log in.
     *
     * @param account whose
     * @param password what was looked at
     */
    record Accepted(Account account, CheckedPassword password) implements LogInOutcome {}

    /** Name unknown, password wrong or account disabled: never told apart. */
    record Refused() implements LogInOutcome {}

    /**
     * There were too many failures; the password was not looked at.
     *
     * @param remaining how long to wait, more than zero
     */
    record Throttled(Duration remaining) implements LogInOutcome {}
}
