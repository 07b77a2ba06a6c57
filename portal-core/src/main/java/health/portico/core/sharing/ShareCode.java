package health.portico.core.sharing;

import health.portico.core.secret.Crockford;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code as the patient reads it aloud (S1): 10 characters of Crockford's base32, 50 bits, shown as XXXXX-XXXXX. Immutable; its text is
 * never logged.
 *
 * @param characters in capitals, without the hyphen
 */
public record ShareCode(String characters) {
    private static final int LENGTH = 10;
    private static final int SELECTOR = 4;

    public ShareCode {
        if (!Crockford.isCode(characters, LENGTH)) {
            throw new IllegalArgumentException("not " + LENGTH + " characters of Crockford's base32");
        }
    }

    static ShareCode random(SecureRandom random) {
        return new ShareCode(Crockford.random(random, LENGTH));
    }

    /** Read what somebody typed; empty if it can be no code. */
    static Optional<ShareCode> read(String typed) {
        return Crockford.read(typed, LENGTH).map(ShareCode::new);
    }

    /** The part that finds a code among those that wait, so that a failed guess can be charged to it (S2). */
    String selector() {
        return characters.substring(0, SELECTOR);
    }

    /** As people read it. */
    public String shown() {
        return Crockford.shown(characters);
    }

    @Override
    public String toString() {
        return "ShareCode";
    }
}
