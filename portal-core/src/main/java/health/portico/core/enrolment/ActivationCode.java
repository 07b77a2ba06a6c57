package health.portico.core.enrolment;

import health.portico.core.secret.Crockford;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code as it is printed on paper (R3, S15): 15 characters of Crockford's base32, 75 bits, shown as XXXXX-XXXXX-XXXXX. Immutable; its text
 * is never logged.
 *
 * @param characters in capitals, without the hyphens
 */
public record ActivationCode(String characters) {
    private static final int LENGTH = 15;

    public ActivationCode {
        if (!Crockford.isCode(characters, LENGTH)) {
            throw new IllegalArgumentException("not " + LENGTH + " characters of Crockford's base32");
        }
    }

    static ActivationCode random(SecureRandom random) {
        return new ActivationCode(Crockford.random(random, LENGTH));
    }

    /** Read what somebody typed; empty if it can be no code. */
    static Optional<ActivationCode> read(String typed) {
        return Crockford.read(typed, LENGTH).map(ActivationCode::new);
    }

    /** As people read it. */
    public String shown() {
        return Crockford.shown(characters);
    }

    @Override
    public String toString() {
        return "ActivationCode";
    }
}
