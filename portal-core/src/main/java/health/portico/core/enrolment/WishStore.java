package health.portico.core.enrolment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where wishes wait. Thread-safe; blocks on the database. {@link #add} and {@link #done} join the caller's transaction, the others are one each. */
public interface WishStore {
    /** Keep a wish that is due at once. */
    void add(Wish wish, OffsetDateTime now);

    /** Count all wishes that are kept. */
    int count();

    /** Return the ids of wishes that are due and that nobody has claimed, recoveries first, then the oldest first. */
    List<UUID> due(OffsetDateTime now, int most);

    /** Claim a wish that is still due and unclaimed: of several nodes at once, one gets it. */
    Optional<ClaimedWish> claim(UUID id, OffsetDateTime now, OffsetDateTime until);

    /** Give the claim back and have it looked at again later; a claim that has passed to another node changes nothing. */
    void again(ClaimedWish wish, OffsetDateTime next);

    /** Forget a wish; tell whether this claim still held it. */
    boolean done(ClaimedWish wish);
}
