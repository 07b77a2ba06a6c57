package health.portico.core.release.store;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.core.database.store.JpaRows;
import health.portico.core.database.store.PlainSql;
import health.portico.core.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps releases in {@code portico_release}, numbered within their item: of two that come at once, one gets the number. Thread-safe. */
@ApplicationScoped
public class JpaReleases implements Releases {
    /** SQLSTATE of a key that is taken. */
    private static final String TAKEN = "23505";

    private static final String OF_PATIENT = """
            select item_id, released_by, released_at, reason, requested, discussed
            from portico_release where patient_id = ? order by ordinal""";

    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    private final PlainSql sql;

    @Inject
    public JpaReleases(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected JpaReleases() {
        this(null);
    }

    @Override
    public Map<ItemId, Release> ofPatient(PatientId patient) {
        var rows = sql.select(OF_PATIENT, JpaReleases::released, patient.value());
        return rows.isEmpty()
                ? Map.of()
                : rows.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
    }

    @Override
    public Optional<Release> of(ItemId item) {
        return latest(item).map(ReleaseRow::release);
    }

    @Override
    @Transactional
    public void save(ItemId item, PatientId patient, Release release, Optional<Release> last) {
        var before = latest(item);
        if (!before.map(ReleaseRow::release).equals(last)) {
            throw new PortalException(ProblemType.ALREADY_RELEASED);
        }
        try {
            entities.persist(
                    new ReleaseRow(item, before.map(ReleaseRow::ordinal).orElse(0) + 1, patient, release));
            entities.flush();
        } catch (PersistenceException e) {
            throw isTaken(e) ? new PortalException(ProblemType.ALREADY_RELEASED, e) : e;
        }
    }

    private Optional<ReleaseRow> latest(ItemId item) {
        return JpaRows.of(
                        entities,
                        ReleaseRow.class,
                        "select * from portico_release where item_id = ?1 order by ordinal desc",
                        item.value())
                .findFirst();
    }

    private static Map.Entry<ItemId, Release> released(ResultSet row) throws SQLException {
        var release = new Release(
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString(4),
                new Attestation(row.getBoolean(5), row.getBoolean(6)));
        return Map.entry(new ItemId(row.getString(1)), release);
    }

    private static boolean isTaken(PersistenceException e) {
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState()));
    }
}
