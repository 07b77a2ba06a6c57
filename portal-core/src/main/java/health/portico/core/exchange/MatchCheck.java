package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.PortalClock;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks at each connection again within about a quarter of an hour, for a match that was taken back without anybody saying so. Several nodes may
 * look at one at the same time: it ends once. Thread-safe.
 */
@ApplicationScoped
public class MatchCheck implements PeriodicWork {
    private static final Duration AGE = Duration.ofMinutes(15);
    private static final int MOST = 500;

    /** So many in a row that could not be asked about are an outage: the others are spared the question. */
    private static final int OUTAGE = 3;

    private final InstalledExchange installed;
    private final MatchReview review;
    private final ConnectionStore store;
    private final PortalClock clock;

    @Inject
    public MatchCheck(InstalledExchange installed, MatchReview review, ConnectionStore store, PortalClock clock) {
        this.installed = installed;
        this.review = review;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected MatchCheck() {
        this(null, null, null, null);
    }

    @Override
    public String name() {
        return "external-matches";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (installed.exchange().isEmpty()) {
            return;
        }
        var failuresInARow = 0;
        for (var connection : store.unchecked(Now.of(clock).minus(AGE), MOST)) {
            failuresInARow = isLookedAt(connection) ? 0 : failuresInARow + 1;
            if (failuresInARow == OUTAGE) {
                throw new IllegalStateException("the exchange or the list of patients does not answer");
            }
        }
    }

    private boolean isLookedAt(ExchangeConnection connection) {
        try {
            review.look(connection.organization(), connection.patient());
        } catch (PortalException e) {
            if (e.type().equals(ProblemType.SOURCE_NOT_AVAILABLE)) {
                return false;
            }
            throw e;
        }
        store.checked(connection, Now.of(clock));
        return true;
    }
}
