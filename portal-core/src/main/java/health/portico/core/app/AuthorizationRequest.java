package health.portico.core.app;

import java.util.Optional;

/**
 * What an app asks of a patient, once it is known to come from a registered app and to lead back to it. Immutable.
 *
 * @param app who asks
 * @param redirect where the answer goes
 * @param scope what for
 * @param state what the app wants back with the answer
 * @param challenge of the verifier that the app keeps to itself (RFC 7636)
 */
public record AuthorizationRequest(
        RegisteredApp app, String redirect, AppScope scope, Optional<String> state, String challenge) {}
