package health.portico.core.enrolment;

import health.portico.core.database.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Where people without a session ask for an account or for a way back to theirs. Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class Wishes {
    private static final int TURNS = 8;

    private final WishSteps steps;
    private final InstalledVerifier verifier;

    @Inject
    public Wishes(WishSteps steps, InstalledVerifier verifier) {
        this.steps = steps;
        this.verifier = verifier;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Wishes() {
        this(null, null);
    }

    /** Tell whether this portal takes sign-ups: only where somebody verifies identities (R4). */
    public boolean takeSignUps() {
        return verifier.verifier().isPresent();
    }

    /**
     * Keep a wish; it is answered by mail.
     *
     * @param address of the client
     * @return how long the address has to wait if it asked too often; zero if the wish was kept
     */
    public Duration take(Wish wish, String address) {
        return Turns.of(TURNS, () -> steps.take(wish, address));
    }
}
