package health.portico.core.account;

import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.KeyedHashes;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Makes guessing slow (S23): no wait for the first failures of a name from an address, then a wait that doubles. Counted per name AND
 * address, so that a stranger elsewhere cannot lock a patient out, and for unknown names alike. An attempt is charged before the
 * password is looked at and refunded if it was right, so that parallel guesses count one by one. Thread-safe.
 */
@ApplicationScoped
public class LogInThrottle {
    private static final Duration MEMORY = Duration.ofDays(1);

    private final AttemptStore store;
    private final PortalClock clock;
    private final Configuration configuration;
    private final KeyedHashes keys;

    @Inject
    LogInThrottle(AttemptStore store, PortalClock clock, Configuration configuration, KeyedHashes keys) {
        this.store = store;
        this.clock = clock;
        this.configuration = configuration;
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    protected LogInThrottle() {
        this(null, null, null, null);
    }

    /**
     * Charge an attempt and return zero, or return how long to wait and charge nothing. If the clock stepped back since the last failure,
     * the wait begins anew.
     */
    @Transactional
    public Duration charge(String username, String address) {
        var now = Now.of(clock);
        store.forgetBefore(now.minus(MEMORY));
        var key = key(username, address);
        var before = store.lock(key);
        var remaining = before.map(counted -> remaining(counted, now)).orElse(Duration.ZERO);
        if (before.isEmpty()) {
            store.begin(key, new Attempts(1, now));
        } else if (remaining.isZero()) {
            store.save(key, new Attempts(before.get().failures() + 1, now));
        } else if (before.get().lastFailedAt().isAfter(now)) {
            store.save(key, new Attempts(before.get().failures(), now));
        }
        return remaining;
    }

    /** Take back the charge of an attempt whose password was not looked at. */
    @Transactional
    public void takeBack(String username, String address) {
        var key = key(username, address);
        store.lock(key).ifPresent(counted -> {
            if (counted.failures() > 1) {
                store.save(key, new Attempts(counted.failures() - 1, counted.lastFailedAt()));
            } else {
                store.clear(key);
            }
        });
    }

    /** Forget the failures of a name from an address, because its password was right. */
    @Transactional
    public void refund(String username, String address) {
        store.clear(key(username, address));
    }

    /** Return how long the next attempt has to wait at this moment; zero if it need not. A clock that stepped back adds nothing. */
    private Duration remaining(Attempts counted, OffsetDateTime now) {
        var wait = waitAfter(counted.failures());
        var remaining = Duration.between(now, counted.lastFailedAt().plus(wait));
        if (remaining.compareTo(wait) > 0) {
            return wait;
        }
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    private Duration waitAfter(int failures) {
        var beyond = failures - configuration.integer(CoreKeys.LOGIN_FREE_FAILURES);
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        var longest = configuration.duration(CoreKeys.LOGIN_LONGEST_WAIT);
        var wait = configuration.duration(CoreKeys.LOGIN_FIRST_WAIT);
        for (var doubled = 1; doubled < beyond && wait.compareTo(longest) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Hash what was typed: it may be a password in the wrong field. */
    private String key(String username, String address) {
        return keys.hash("log-in attempts", username + "\n" + address);
    }
}
