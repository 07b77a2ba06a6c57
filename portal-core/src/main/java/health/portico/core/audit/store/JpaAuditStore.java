package health.portico.core.audit.store;

import health.portico.api.host.AuditEvent;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditStore;
import health.portico.core.database.store.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps entries in {@code portico_audit}. Thread-safe. */
@ApplicationScoped
public class JpaAuditStore implements AuditStore {
    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    private final PlainSql sql;

    @Inject
    public JpaAuditStore(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected JpaAuditStore() {
        this(null);
    }

    @Override
    public void insert(AuditEvent entry) {
        sql.change(AuditSql.INSERT, AuditSql.values(entry));
    }

    @Override
    public List<AuditEvent> find(AuditQuery query) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        describe(query, conditions, parameters);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var select = entities.createQuery(
                        "select a from AuditRow a" + where + " order by a.position desc", AuditRow.class)
                .setMaxResults(query.limit());
        parameters.forEach(select::setParameter);
        return select.getResultList().stream().map(AuditRow::entry).toList();
    }

    private void describe(AuditQuery query, List<String> conditions, Map<String, Object> parameters) {
        query.from().ifPresent(from -> {
            conditions.add("a.happenedAt >= :from");
            parameters.put("from", from);
        });
        query.to().ifPresent(to -> {
            conditions.add("a.happenedAt < :to");
            parameters.put("to", to);
        });
        query.actor().ifPresent(actor -> {
            conditions.add("a.actor = :actor");
            parameters.put("actor", actor);
        });
        query.patient().ifPresent(patient -> {
            conditions.add("a.patientId = :patient");
            parameters.put("patient", patient.value());
        });
        query.outcome().ifPresent(outcome -> {
            conditions.add("a.outcome = :outcome");
            parameters.put("outcome", outcome);
        });
        describe(query.actions(), conditions, parameters);
        query.after().ifPresent(after -> {
            conditions.add("a.position < :place");
            parameters.put("place", place(after, query.patient()));
        });
    }

    /** Return where an entry stands. One about somebody else is no place among the entries about a patient. */
    private long place(UUID entry, Optional<PatientId> patient) {
        return entities
                .createQuery("select a from AuditRow a where a.id = :entry", AuditRow.class)
                .setParameter("entry", entry)
                .getResultList()
                .stream()
                .filter(row ->
                        patient.isEmpty() || row.entry().draft().patient().equals(patient))
                .map(AuditRow::position)
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.INVALID_CURSOR));
    }

    private static void describe(List<String> actions, List<String> conditions, Map<String, Object> parameters) {
        var anyOf = new ArrayList<String>();
        for (var action : actions) {
            var name = "action" + anyOf.size();
            anyOf.add("a.action like :" + name + " escape '!'");
            parameters.put(name, pattern(action));
        }
        if (!anyOf.isEmpty()) {
            conditions.add("(" + String.join(" or ", anyOf) + ")");
        }
    }

    private static String pattern(String action) {
        var isPrefix = action.endsWith("*");
        var text = isPrefix ? action.substring(0, action.length() - 1) : action;
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + (isPrefix ? "%" : "");
    }
}
