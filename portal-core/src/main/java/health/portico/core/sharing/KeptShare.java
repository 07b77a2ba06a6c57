package health.portico.core.sharing;

/**
 * A share with what is kept of its code. Immutable.
 *
 * @param share the share
 * @param secrets the keyed hashes
 */
public record KeptShare(Share share, Secrets secrets) {}
