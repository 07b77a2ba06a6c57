package health.portico.core.sharing;

import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.database.Turns;
import health.portico.core.limit.AddressLimit;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The sessions of guests, a type of its own (S11): found by a cookie of its own, known to no other resource, good for looking at one
 * record and nothing else. Thread-safe; {@link #redeem} is not to be called in a transaction, because a failure must be counted whatever
 * the caller does next.
 */
@ApplicationScoped
public class GuestSessions {
    /** The first failures of an address may come all at once; each that was too late has its turn again. */
    private static final int TURNS = 8;

    private final Transitions transitions;
    private final ShareStore store;
    private final AddressLimit addresses;
    private final ShareHashes hashes;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public GuestSessions(
            Transitions transitions,
            ShareStore store,
            AddressLimit addresses,
            ShareHashes hashes,
            PortalClock clock,
            Configuration configuration) {
        this.transitions = transitions;
        this.store = store;
        this.addresses = addresses;
        this.hashes = hashes;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected GuestSessions() {
        this(null, null, null, null, null, null);
    }

    /**
     * Try what somebody typed.
     *
     * @param code as typed
     * @param birthDate as typed
     * @param address of the client
     */
    public Redemption redeem(String code, LocalDate birthDate, String address) {
        var pause = addresses.knownPause(address, SharePolicy.LIMIT, Now.of(clock));
        if (!pause.isZero()) {
            return new Redemption.Throttled(pause);
        }
        var attempt = new Transitions.Attempt(ShareCode.read(code), birthDate, address);
        return Turns.of(TURNS, () -> transitions.redeem(attempt));
    }

    /** Find the living session of a token; one that time has ended is ended and audited. */
    public Optional<Share> find(String token) {
        if (!GuestTokens.isWellFormed(token)) {
            return Optional.empty();
        }
        return store.ofToken(hashes.token(token)).filter(share -> !endIfOver(share));
    }

    private boolean endIfOver(Share share) {
        var now = SharePolicy.of(configuration).stateAt(share, Now.of(clock));
        if (now.isFinal()) {
            transitions.end(share, now, ShareMachine.PORTAL);
        }
        return now.isFinal();
    }

    /** Note that the guest is active at this moment. */
    @Transactional
    public void extend(Share share) {
        store.touch(share.id(), Now.of(clock));
    }

    /** End the session because the guest logs out (R39). */
    public void end(Share share) {
        transitions.end(share, ShareState.ENDED_BY_GUEST, share.actor());
    }

    public SharePolicy policy() {
        return SharePolicy.of(configuration);
    }
}
