package health.portico.core.enrolment;

/**
 * An activation with what is kept of its code or token. Immutable.
 *
 * @param activation the activation
 * @param secrets the hashes
 */
public record KeptActivation(Activation activation, ActivationSecrets secrets) {}
