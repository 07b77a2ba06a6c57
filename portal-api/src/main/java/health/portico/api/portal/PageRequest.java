package health.portico.api.portal;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 to 100 items
 * @param cursor what an earlier page gave as its next one; absent for the first page
 * @since 0.1
 */
public record PageRequest(int limit, Optional<String> cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    /** The first page in the usual size. */
    public static final PageRequest FIRST = new PageRequest(DEFAULT_LIMIT, Optional.empty());

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }
}
