package health.portico.core.audit;

import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the audit log are asked for; every part that is present narrows. Immutable.
 *
 * @param from first moment
 * @param to first moment after the last one
 * @param actor an account
 * @param patient whose record it was about
 * @param actions any of these, each the whole action, or its beginning followed by {@code *}; all where there is none
 * @param outcome how it ended
 * @param limit 1 to 100 entries
 * @param after the last entry of the page before; entries older than it follow
 */
public record AuditQuery(
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> to,
        Optional<String> actor,
        Optional<PatientId> patient,
        List<String> actions,
        Optional<Outcome> outcome,
        int limit,
        Optional<UUID> after) {
    /** So many entries are held in memory and no more. */
    public static final int MAX_LIMIT = 100;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
        actions = List.copyOf(actions);
    }

    /** The newest entries of all. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                limit,
                Optional.empty());
    }

    public AuditQuery about(PatientId whom) {
        return new AuditQuery(from, to, actor, Optional.of(whom), actions, outcome, limit, after);
    }

    public AuditQuery between(OffsetDateTime first, OffsetDateTime end) {
        return new AuditQuery(Optional.of(first), Optional.of(end), actor, patient, actions, outcome, limit, after);
    }

    public AuditQuery by(String account) {
        return new AuditQuery(from, to, Optional.of(account), patient, actions, outcome, limit, after);
    }

    public AuditQuery action(String... anyOf) {
        return new AuditQuery(from, to, actor, patient, List.of(anyOf), outcome, limit, after);
    }

    public AuditQuery ended(Outcome how) {
        return new AuditQuery(from, to, actor, patient, actions, Optional.of(how), limit, after);
    }

    public AuditQuery after(UUID last) {
        return new AuditQuery(from, to, actor, patient, actions, outcome, limit, Optional.of(last));
    }
}
