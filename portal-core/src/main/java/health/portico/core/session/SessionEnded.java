package health.portico.core.session;

import java.util.UUID;

/**
 * Tells that a session ends, in the transaction that ends it: whoever keeps something for it alone drops that now (R11). What an observer
 * throws keeps the session alive.
 *
 * @param session its id
 */
public record SessionEnded(UUID session) {}
