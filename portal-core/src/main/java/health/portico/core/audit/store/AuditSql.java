package health.portico.core.audit.store;

import health.portico.api.host.AuditEvent;
import health.portico.api.record.PatientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that writes a row of {@code portico_audit}, which {@link AuditRow} reads. Stateless. */
final class AuditSql {
    static final String INSERT = """
            insert into portico_audit (id, happened_at, action, outcome, actor, on_behalf_of, patient_id, plugin_id,
            items, rules, detail, session_hash, client_address, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private AuditSql() {}

    static @Nullable Object[] values(AuditEvent entry) {
        var draft = entry.draft();
        return new @Nullable Object[] {
            entry.id(),
            entry.at(),
            draft.action(),
            draft.outcome().name(),
            draft.actor(),
            entry.onBehalfOf().map(PatientId::value).orElse(null),
            draft.patient().map(PatientId::value).orElse(null),
            entry.plugin().orElse(null),
            joined(draft.items()),
            joined(draft.rules()),
            draft.detail(),
            entry.sessionHash().orElse(null),
            entry.address().orElse(null),
            entry.requestId().orElse(null)
        };
    }

    private static @Nullable String joined(List<?> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        var joined = new StringBuilder();
        for (var id : ids) {
            joined.append(joined.isEmpty() ? "" : " ").append(id);
        }
        return joined.toString();
    }
}
