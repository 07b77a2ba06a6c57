package health.portico.core.enrolment;

import java.util.Optional;

/**
 * The added step of recovery (S20): a question that an account may have, asked of whoever holds its mailed link. Never enough for anything
 * by itself. Thread-safe.
 */
public interface RecoveryQuestion {
    /** Return the question of an account; empty if it has none, or if the site asks none. */
    Optional<String> of(String account);

    /** Tell whether an answer is right; asked only where there is a question. */
    boolean accepts(String account, String answer);
}
