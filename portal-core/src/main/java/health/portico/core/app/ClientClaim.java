package health.portico.core.app;

import java.util.Optional;

/**
 * Which app somebody says to be. Never logged.
 *
 * @param id its {@code client_id}
 * @param secret what proves it, if the app has one
 */
public record ClientClaim(String id, Optional<String> secret) {
    @Override
    public String toString() {
        return "ClientClaim[" + id + "]";
    }
}
