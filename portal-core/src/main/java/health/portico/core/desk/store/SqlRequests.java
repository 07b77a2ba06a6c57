package health.portico.core.desk.store;

import health.portico.api.record.PatientId;
import health.portico.core.database.store.PlainSql;
import health.portico.core.desk.PatientRequest;
import health.portico.core.desk.RequestState;
import health.portico.core.desk.RequestStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests in {@code portico_request}; what two people may want at once is a condition of its update. Thread-safe. */
@ApplicationScoped
public class SqlRequests implements RequestStore {
    private static final String OPEN = "state in ('SUBMITTED', 'IN_REVIEW')";

    /** All of them: whoever comes later has at least those in common with whoever came before. */
    private static final String LOCK = "select 1 from portico_request where patient_id = ? order by id for update";

    private static final String COLUMNS = """
            select id, kind, patient_id, asked_by, state, assignee, reason, evidence, asked_at, changed_at, version
            from portico_request where\s""";

    private static final String INSERT = """
            insert into portico_request
            (id, kind, patient_id, asked_by, state, asked_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REPLACE = """
            update portico_request set state = ?, assignee = ?, reason = ?, evidence = ?, changed_at = ?, version = ?
            where id = ? and version = ?""";

    private final PlainSql sql;

    @Inject
    public SqlRequests(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlRequests() {
        this(null);
    }

    @Override
    @Transactional
    public void insert(PatientRequest request) {
        sql.change(
                INSERT,
                request.id(),
                request.kind(),
                request.patient().value(),
                request.askedBy(),
                request.state().name(),
                request.askedAt(),
                request.changedAt(),
                request.version());
        request.fields().forEach((name, texts) -> insert(request.id(), name, texts));
    }

    private void insert(UUID request, String name, List<String> texts) {
        for (var place = 0; place < texts.size(); place++) {
            sql.change(
                    "insert into portico_request_field (request_id, name, place, field_text) values (?, ?, ?, ?)",
                    request,
                    name,
                    place,
                    texts.get(place));
        }
    }

    @Override
    public Optional<PatientRequest> byId(UUID id) {
        return read("id = ?", id).stream().findFirst();
    }

    @Override
    public List<PatientRequest> ofPatient(PatientId patient, String kind, int most) {
        return read("patient_id = ? and kind = ? order by asked_at desc, id limit " + most, patient.value(), kind);
    }

    @Override
    public int open(PatientId patient, String kind) {
        var count = "select count(*) from portico_request where patient_id = ? and kind = ? and " + OPEN;
        return sql.select(count, row -> row.getInt(1), patient.value(), kind).get(0);
    }

    @Override
    public int asked(PatientId patient, OffsetDateTime since) {
        var count = "select count(*) from portico_request where patient_id = ? and asked_at > ?";
        return sql.select(count, row -> row.getInt(1), patient.value(), since).get(0);
    }

    @Override
    @Transactional
    public void lock(PatientId patient) {
        sql.select(LOCK, row -> row.getInt(1), patient.value());
    }

    @Override
    public List<PatientRequest> find(Collection<String> kinds, Search search, int most) {
        var condition = new StringBuilder("kind in (")
                .append(String.join(", ", kinds.stream().map(kind -> "?").toList()))
                .append(")");
        List<Object> values = new ArrayList<>(kinds);
        search.state()
                .ifPresentOrElse(
                        state -> {
                            condition.append(" and state = ?");
                            values.add(state.name());
                        },
                        () -> condition.append(" and ").append(OPEN));
        search.assignee().ifPresent(assignee -> {
            condition.append(" and assignee = ?");
            values.add(assignee);
        });
        search.after().ifPresent(place -> {
            condition.append(
                    search.isByChange()
                            ? " and (changed_at < ? or changed_at = ? and id > ?)"
                            : " and (asked_at > ? or asked_at = ? and id > ?)");
            values.addAll(List.of(place.moment(), place.moment(), place.id()));
        });
        var order = search.isByChange() ? " order by changed_at desc, id limit " : " order by asked_at, id limit ";
        return read(condition + order + most, values.toArray());
    }

    @Override
    @Transactional
    public boolean replace(PatientRequest former, PatientRequest next) {
        return sql.change(
                        REPLACE,
                        next.state().name(),
                        next.assignee().orElse(null),
                        next.reason().orElse(null),
                        next.evidence().orElse(null),
                        next.changedAt(),
                        next.version(),
                        former.id(),
                        former.version())
                == 1;
    }

    private List<PatientRequest> read(String condition, Object... values) {
        return sql.select(COLUMNS + condition, SqlRequests::request, values).stream()
                .map(this::withFields)
                .toList();
    }

    private PatientRequest withFields(PatientRequest request) {
        return request.with(fields(request.id()));
    }

    private static PatientRequest request(ResultSet row) throws SQLException {
        return new PatientRequest(
                row.getObject(1, UUID.class),
                row.getString(2),
                new PatientId(row.getString(3)),
                row.getString(4),
                RequestState.valueOf(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                Map.of(),
                utc(row.getObject(9, OffsetDateTime.class)),
                utc(row.getObject(10, OffsetDateTime.class)),
                row.getInt(11));
    }

    private Map<String, List<String>> fields(UUID request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sql.select(
                "select name, field_text from portico_request_field where request_id = ? order by name, place",
                row -> fields.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getString(2)),
                request);
        return fields;
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
