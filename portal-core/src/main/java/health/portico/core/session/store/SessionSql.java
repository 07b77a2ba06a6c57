package health.portico.core.session.store;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.session.Session;
import health.portico.core.session.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The statements on {@code portico_session} that each request makes. Stateless. */
final class SessionSql {
    /** A session with its account as it is now, if it is of one. */
    static final String FIND = """
            select s.id, s.client_address, s.started_at, s.last_activity_at, a.id, a.enabled,
            coalesce(cast(a.id as varchar(128)), s.viewer_account),
            coalesce(a.role, s.viewer_role),
            coalesce(a.display_name, s.viewer_display_name, s.viewer_account),
            case when a.id is null then s.viewer_patient_id else a.patient_id end,
            case when a.id is null then s.viewer_practitioner_id else a.practitioner_id end
            from portico_session s left join portico_account a on a.id = s.account_id
            where s.token_hash = ?""";

    /** An older moment never replaces a newer one. */
    static final String TOUCH = "update portico_session set last_activity_at = ? where id = ? and last_activity_at < ?";

    static final String HOLD = "select id from portico_session where id = ? for update";

    private SessionSql() {}

    static StoredSession stored(ResultSet row) throws SQLException {
        var isOfAccount = row.getObject(5, UUID.class) != null;
        var session = new Session(
                row.getObject(1, UUID.class),
                viewer(row),
                isOfAccount ? Session.Origin.ACCOUNT : Session.Origin.HOST,
                row.getString(2),
                moment(row, 3),
                moment(row, 4));
        return new StoredSession(session, !isOfAccount || row.getBoolean(6));
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        return new Viewer(
                row.getString(7),
                ViewerKind.valueOf(row.getString(8)),
                row.getString(9),
                Optional.ofNullable(row.getString(10)).map(PatientId::new),
                Optional.ofNullable(row.getString(11)).map(PractitionerId::new),
                Set.of());
    }

    private static OffsetDateTime moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
