package health.portico.core.database.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Rows that wait for work, each leased to one node at a time: a claim is a conditional update, and its row count says who has it (ADR 66).
 * Immutable. The table has the columns {@code id}, {@code attempts}, {@code next_attempt_at} and {@code claimed_until}.
 *
 * @param table its name
 * @param waits an SQL condition for rows that wait at all
 */
public record LeasedRows(String table, String waits) {
    private String isDue() {
        return waits + " and next_attempt_at <= ? and (claimed_until is null or claimed_until <= ?)";
    }

    /**
     * Return the ids of rows that are due and that nobody has claimed.
     *
     * @param order an SQL order
     */
    public List<UUID> due(PlainSql sql, OffsetDateTime now, String order, int most) {
        var due = "select id from " + table + " where " + isDue() + " order by " + order + " limit " + most;
        return sql.select(due, row -> row.getObject(1, UUID.class), now, now);
    }

    /**
     * Claim a row that is still due and unclaimed, in the caller's transaction; its attempts count the claims.
     *
     * @return whether it was this call that got it
     */
    public boolean claim(PlainSql sql, UUID id, OffsetDateTime now, OffsetDateTime until) {
        var claim = "update " + table + " set claimed_until = ?, attempts = attempts + 1 where id = ? and " + isDue();
        return sql.change(claim, until, id, now, now) > 0;
    }
}
