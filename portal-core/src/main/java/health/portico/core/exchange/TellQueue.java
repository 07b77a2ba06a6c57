package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import java.time.OffsetDateTime;
import java.util.List;

/** The connections whose present state the exchange has not taken: durable, and one list for all nodes. Thread-safe. */
public interface TellQueue {
    /** Return those whose next attempt is due, the longest wait first. */
    List<Untold> due(OffsetDateTime now, int most);

    /**
     * Count an attempt and put off the next, durably: so if this one ends with the process, or takes for ever, there will be another.
     *
     * @return whether it is ours to tell; not if another node was faster, or if the connection has changed meanwhile
     */
    boolean claim(Untold one, OffsetDateTime nextAttempt);

    /** Note that the exchange has taken this state; one that came after it is still to be told. */
    void confirm(ExchangeConnection taken);

    /**
     * A connection that is to be told. Immutable.
     *
     * @param connection as it stands
     * @param attempts how often it was told already
     */
    record Untold(ExchangeConnection connection, int attempts) {}
}
