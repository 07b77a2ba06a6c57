package health.portico.core.explain;

import health.portico.api.visibility.ProxyGrant;
import java.util.Optional;

/**
 * One of the viewers through whose eyes a record can be looked at.
 *
 * @param id as {@link Explanations#decisions} takes it
 * @param kind {@code self}, {@code proxy} or {@code share}
 * @param displayName who it is; absent for a guest, and for an account that is gone
 * @param grant what a proxy holds, also if it has ended
 */
public record Perspective(String id, String kind, Optional<String> displayName, Optional<ProxyGrant> grant) {
    static Perspective self(String displayName) {
        return new Perspective("self", "self", Optional.of(displayName), Optional.empty());
    }

    static Perspective proxy(ProxyGrant grant, Optional<String> displayName) {
        return new Perspective(Perspectives.PROXY + grant.id(), "proxy", displayName, Optional.of(grant));
    }

    static Perspective share() {
        return new Perspective("share", "share", Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Perspective[" + id + "]";
    }
}
