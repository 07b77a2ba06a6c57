package health.portico.core.database;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.UUID;

/** Cursors that are the id of the last row of the page before. Stateless. */
public final class RowId {
    private RowId() {}

    /**
     * Read a cursor, written as we write ids; whether there is such a row is known to the store.
     *
     * @throws PortalException {@code invalid-cursor}
     */
    public static UUID of(String cursor) {
        try {
            UUID id = UUID.fromString(cursor);
            if (id.toString().equals(cursor)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.INVALID_CURSOR, e);
        }
        throw new PortalException(ProblemType.INVALID_CURSOR);
    }
}
