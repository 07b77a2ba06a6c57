package health.portico.core.sharing;

import health.portico.api.record.Category;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.limit.Limit;
import health.portico.core.time.Now;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * The numbers of sharing (R37, R39, S4 to S11), and what they make of a share at a moment. Immutable.
 *
 * @param lifetime a code can be redeemed when this much time has passed, not later
 * @param idle a guest's session ends when this much time has passed without activity
 * @param absolute a guest's session ends at this age
 * @param tries a code is dead after this many failed tries
 * @param perDay codes that a patient may issue within 24 hours
 * @param categories what a guest sees, as far as the policy pack lets it out
 */
public record SharePolicy(
        Duration lifetime, Duration idle, Duration absolute, int tries, int perDay, List<Category> categories) {
    static final Duration DAY = Duration.ofDays(1);

    /** Tries that may fail from one address (S7). */
    static final Limit LIMIT = new Limit("share", 10, Duration.ofMinutes(5));

    private static final int TRIES = 5;
    private static final int PER_DAY = 10;

    public SharePolicy {
        categories = List.copyOf(categories);
    }

    public static SharePolicy of(Configuration configuration) {
        return new SharePolicy(
                configuration.duration(CoreKeys.SHARE_LIFETIME),
                configuration.duration(CoreKeys.SHARE_IDLE),
                configuration.duration(CoreKeys.SHARE_ABSOLUTE),
                TRIES,
                PER_DAY,
                configuration.list(CoreKeys.SHARE_CATEGORIES).stream()
                        .map(Category::new)
                        .toList());
    }

    /** Return the categories without order, as a viewer's scope has them. */
    public Set<Category> scope() {
        return Set.copyOf(categories);
    }

    /** Return the state with what the time has done to it, whether it is kept already or not. */
    public ShareState stateAt(Share share, OffsetDateTime now) {
        return switch (share.state()) {
            case ISSUED -> isInTime(share, now) ? ShareState.ISSUED : ShareState.EXPIRED;
            case REDEEMED -> hasEnded(share, now) ? ShareState.ENDED_BY_TIME : ShareState.REDEEMED;
            default -> share.state();
        };
    }

    private static boolean isInTime(Share share, OffsetDateTime now) {
        return !now.isAfter(share.expiresAt()) && !Now.isAhead(share.issuedAt(), now);
    }

    private boolean hasEnded(Share share, OffsetDateTime now) {
        return Now.isAhead(share.lastActivityAt().orElseThrow(), now) || !now.isBefore(endsAt(share));
    }

    /** Return the first moment at which the guest's session of a redeemed share no longer works. */
    public OffsetDateTime endsAt(Share share) {
        var byIdle = share.lastActivityAt().orElseThrow().plus(idle);
        var byAge = share.redeemedAt().orElseThrow().plus(absolute);
        return byIdle.isBefore(byAge) ? byIdle : byAge;
    }
}
