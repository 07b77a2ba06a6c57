package health.portico.core.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An app that patients of this hospital may link. Immutable.
 *
 * @param id its {@code client_id}
 * @param name what patients know it by
 * @param redirects where browsers are sent back to
 * @param origins whose pages may ask the portal from a browser; none for most
 * @param secret known to the app's own server and the portal; absent for an app on a person's device, which can keep none (RFC 6749, 2.1)
 */
public record RegisteredApp(
        String id, String name, List<RedirectUri> redirects, Set<String> origins, Optional<String> secret) {
    public RegisteredApp {
        redirects = List.copyOf(redirects);
        origins = Set.copyOf(origins);
    }

    /** Tell whether a browser may be sent back there. */
    public boolean sendsTo(String address) {
        return redirects.stream().anyMatch(one -> one.matches(address));
    }

    @Override
    public String toString() {
        return "RegisteredApp[" + id + "]";
    }
}
