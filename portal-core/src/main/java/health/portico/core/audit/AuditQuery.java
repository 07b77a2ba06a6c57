package health.portico.core.audit;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the audit log are asked for; every part that is present narrows. Immutable.
 *
 * @param from first moment
 * @param to first moment after the last one
 * @param actor an account
 * @param patient whose record it was about
 * @param action the whole action, or its beginning followed by {@code *}
 * @param limit 1 to 10,000 entries
 * @param after the last entry of the page before; entries older than it follow
 */
public record AuditQuery(
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> to,
        Optional<String> actor,
        Optional<PatientId> patient,
        Optional<String> action,
        int limit,
        Optional<UUID> after) {
    public static final int MAX_LIMIT = 10_000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    /** The newest entries of all. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                Optional.empty());
    }

    public AuditQuery about(PatientId whom) {
        return new AuditQuery(from, to, actor, Optional.of(whom), action, limit, after);
    }

    public AuditQuery between(OffsetDateTime first, OffsetDateTime end) {
        return new AuditQuery(Optional.of(first), Optional.of(end), actor, patient, action, limit, after);
    }

    public AuditQuery by(String account) {
        return new AuditQuery(from, to, Optional.of(account), patient, action, limit, after);
    }

    public AuditQuery action(String name) {
        return new AuditQuery(from, to, actor, patient, Optional.of(name), limit, after);
    }

    public AuditQuery after(UUID last) {
        return new AuditQuery(from, to, actor, patient, action, limit, Optional.of(last));
    }
}
