package health.portico.core.enrolment.store;

import health.portico.api.record.PatientId;
import health.portico.core.database.store.PlainSql;
import health.portico.core.enrolment.Activation;
import health.portico.core.enrolment.ActivationSecrets;
import health.portico.core.enrolment.ActivationState;
import health.portico.core.enrolment.ActivationStore;
import health.portico.core.enrolment.Delivery;
import health.portico.core.enrolment.KeptActivation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps activations in {@code portico_activation}; what two nodes may want at once is a condition of its update. Thread-safe. */
@ApplicationScoped
public class SqlActivations implements ActivationStore {
    private static final String COLUMNS =
            "select id, patient_id, delivery, issued_by, state, failures, issued_at, expires_at";
    private static final String TABLE = " from portico_activation ";

    private static final String INSERT = """
            insert into portico_activation (id, patient_id, delivery, issued_by, state, live_patient, secret_hash,
            birth_date_hash, failures, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String USE = """
            update portico_activation set state = 'USED', live_patient = null, ended_at = ?
            where id = ? and state = 'ISSUED' and expires_at >= ? and failures < ?""";

    private static final String END = """
            update portico_activation set state = ?, live_patient = null, ended_at = ?
            where id = ? and state = 'ISSUED'""";

    private final PlainSql sql;

    @Inject
    public SqlActivations(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlActivations() {
        this(null);
    }

    @Override
    public void insert(KeptActivation issued) {
        var one = issued.activation();
        sql.change(
                INSERT,
                one.id(),
                one.patient().value(),
                one.delivery().name(),
                one.issuedBy(),
                one.state().name(),
                one.patient().value(),
                issued.secrets().secret(),
                issued.secrets().birthDate(),
                one.failures(),
                one.issuedAt(),
                one.expiresAt());
    }

    @Override
    public Optional<Activation> lockWaiting(PatientId patient) {
        return sql
                .select(
                        COLUMNS + TABLE + "where live_patient = ? for update",
                        SqlActivations::activation,
                        patient.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<KeptActivation> lock(List<String> secrets) {
        var places = String.join(", ", secrets.stream().map(one -> "?").toList());
        return sql
                .select(
                        COLUMNS + ", secret_hash, birth_date_hash" + TABLE + "where secret_hash in (" + places
                                + ") for update",
                        SqlActivations::kept,
                        secrets.toArray())
                .stream()
                .findFirst();
    }

    @Override
    public int count(PatientId patient, Delivery delivery, OffsetDateTime since) {
        return sql.select(
                        "select count(*)" + TABLE + "where patient_id = ? and delivery = ? and issued_at > ?",
                        row -> row.getInt(1),
                        patient.value(),
                        delivery.name(),
                        since)
                .get(0);
    }

    @Override
    public void charge(UUID id) {
        sql.change("update portico_activation set failures = failures + 1 where id = ? and state = 'ISSUED'", id);
    }

    @Override
    public boolean use(UUID id, OffsetDateTime at, int tries) {
        return sql.change(USE, at, id, at, tries) == 1;
    }

    @Override
    public boolean end(UUID id, ActivationState to, OffsetDateTime at) {
        return sql.change(END, to.name(), at, id) == 1;
    }

    @Override
    public List<Activation> overdue(OffsetDateTime now, int most) {
        return sql.select(
                COLUMNS + TABLE + "where state = 'ISSUED' and expires_at < ? limit ?",
                SqlActivations::activation,
                now,
                most);
    }

    @Override
    public void forget(OffsetDateTime before) {
        sql.change("delete from portico_activation where ended_at < ?", before);
    }

    private static KeptActivation kept(ResultSet row) throws SQLException {
        return new KeptActivation(activation(row), new ActivationSecrets(row.getString(9), row.getString(10)));
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getObject(1, UUID.class),
                new PatientId(row.getString(2)),
                Delivery.valueOf(row.getString(3)),
                row.getString(4),
                ActivationState.valueOf(row.getString(5)),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getObject(8, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
