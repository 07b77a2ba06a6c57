package health.portico.core.audit;

import health.portico.api.visibility.ViewerKind;

/**
 * Somebody who looks in a patient's place without an account. Immutable.
 *
 * @param name for a reader
 * @param kind a guest or an app
 */
public record StandIn(String name, ViewerKind kind) {}
