package health.portico.core.sharing.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.request.CurrentRequest;
import health.portico.core.session.SessionTokens;
import health.portico.core.session.web.SessionFilter;
import health.portico.core.sharing.GuestSessions;
import health.portico.core.sharing.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Finds the guest of a request by the cookie of guests. Nothing but the resources of this package asks it, and it makes nobody a viewer of
 * any other (S11). Thread-safe.
 */
@ApplicationScoped
public class CurrentGuest {
    private final GuestSessions guests;
    private final CurrentRequest request;

    @Inject
    public CurrentGuest(GuestSessions guests, CurrentRequest request) {
        this.guests = guests;
        this.request = request;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected CurrentGuest() {
        this(null, null);
    }

    Optional<Share> find(HttpHeaders headers) {
        Optional<Share> share = GuestCookie.token(headers).flatMap(guests::find);
        share.ifPresent(this::note);
        return share;
    }

    /** @throws PortalException {@code share-session-ended} if there is none, or if it has ended */
    Share require(HttpHeaders headers) {
        return find(headers).orElseThrow(() -> new PortalException(ProblemType.SHARE_SESSION_ENDED));
    }

    /** Note that a guest asked for something; what no person asked for is no activity. */
    void extend(Share share, HttpHeaders headers) {
        if (!"true".equalsIgnoreCase(headers.getHeaderString(SessionFilter.BACKGROUND))) {
            guests.extend(share);
        }
    }

    /** Let the audit entries of this request name the guest's session. */
    void note(Share share) {
        request.isOfGuest(SessionTokens.auditHash(share.id()));
    }

    String address() {
        return request.clientAddress().orElse("unknown");
    }
}
