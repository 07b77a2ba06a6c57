package health.portico.api.host;

import java.util.Optional;

/**
 * Brings the portal's secrets from where a hospital keeps them, for instance a vault, in the place of {@code portico.secret.key} and
 * {@code portico.secret.previous-key}. Optional; a hospital implements it as one bean. The portal alone calls it, once at its start, on
 * the thread that starts it and before any request; it may block. What it throws stops the start. What it returns is never stored, logged
 * or handed on.
 *
 * @since 0.1
 */
public interface SecretKeys {
    /** Return the secret, 32 bytes or more from a random source, equal on all nodes. All keys of the portal are derived from it. */
    byte[] current();

    /**
     * Return the secret before the present one, while what was made under it lasts: share codes and guests' sessions for an hour, printed
     * activation codes for two weeks.
     */
    default Optional<byte[]> previous() {
        return Optional.empty();
    }
}
