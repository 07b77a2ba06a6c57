package health.portico.core.app;

import java.util.Optional;

/** What an authorization request turns out to be (RFC 6749, 4.1.2.1). */
public sealed interface AuthorizationQuestion {
    /** It can be put to the patient. */
    record Right(AuthorizationRequest request) implements AuthorizationQuestion {}

    /**
     * A registered app asked in a wrong way, and is told.
     *
     * @param redirect where the answer goes
     * @param state what the app wants back with it
     * @param error the code
     * @param description for whoever writes the app
     */
    record Wrong(String redirect, Optional<String> state, String error, String description)
            implements AuthorizationQuestion {}

    /** Nobody knows who asks, or where the answer would go: the browser is sent nowhere. */
    record Unsafe() implements AuthorizationQuestion {}
}
