package health.portico.core.enrolment;

import health.portico.core.database.Turns;
import health.portico.core.outbox.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Where people without a session ask for an account or for a way back to theirs. Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class Wishes {
    private static final int TURNS = 8;

    private final WishSteps steps;
    private final InstalledVerifier verifier;
    private final OutgoingMail mail;

    @Inject
    public Wishes(WishSteps steps, InstalledVerifier verifier, OutgoingMail mail) {
        this.steps = steps;
        this.verifier = verifier;
        this.mail = mail;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Wishes() {
        this(null, null, null);
    }

    /** Tell whether this portal takes sign-ups: only where somebody verifies identities (R4), and where mail answers them. */
    public boolean takeSignUps() {
        return verifier.verifier().isPresent() && takeRecoveries();
    }

    /** Tell whether this portal leads anybody back: only where it sends mail. A fact about the portal, not about who asks. */
    public boolean takeRecoveries() {
        return mail.notifier().isPresent();
    }

    /**
     * Keep a wish; it is answered by mail.
     *
     * @param address of the client
     * @return how long to wait if the address asked too often, or if as many wishes wait as are kept; zero if the wish was kept
     */
    public Duration take(Wish wish, String address) {
        return Turns.of(TURNS, () -> steps.take(wish, address));
    }
}
