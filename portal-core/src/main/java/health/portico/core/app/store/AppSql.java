package health.portico.core.app.store;

import health.portico.api.record.PatientId;
import health.portico.core.app.AppLink;
import health.portico.core.app.AppLinkState;
import health.portico.core.app.AppScope;
import health.portico.core.app.AppStore.KeptRefresh;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code portico_app_link}. Stateless. */
final class AppSql {
    private static final String COLUMNS = """
            select id, patient_id, account_id, app_id, app_name, scope, state, redirect_uri, challenge,
            allowed_at, linked_at, until_at, last_used_at""";

    private static final String TABLE = " from portico_app_link ";

    static final String INSERT = """
            insert into portico_app_link (id, patient_id, account_id, app_id, app_name, scope, state, redirect_uri, challenge,
            allowed_at, until_at, code_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String BY_ID = COLUMNS + TABLE + "where id = ?";

    static final String LOCK_BY_CODE = COLUMNS + TABLE + "where code_hash in (%s) for update";

    static final String LOCK_BY_FAMILY = COLUMNS + ", refresh_hash" + TABLE + "where family_hash in (%s) for update";

    static final String BY_ACCESS = COLUMNS + TABLE + "where access_hash in (%s) and access_until > ?";

    static final String LOCK_BY_ACCESS = COLUMNS + TABLE + "where access_hash in (%s) for update";

    static final String OF_PATIENT =
            COLUMNS + TABLE + "where patient_id = ? and state = 'LINKED' order by linked_at desc, id";

    static final String LIVING_OF =
            COLUMNS + TABLE + "where account_id = ? and state <> 'ENDED' order by allowed_at, id";

    static final String KEEP = """
            update portico_app_link set state = 'LINKED', linked_at = ?, until_at = ?, access_hash = ?, access_until = ?,
            family_hash = ?, refresh_hash = ? where id = ? and state <> 'ENDED'""";

    static final String TOUCH = """
            update portico_app_link set last_used_at = ?
            where id = ? and state = 'LINKED' and (last_used_at is null or last_used_at < ?)""";

    /** The hash of the code and of the refresh token's first part stay, so that either is known when it is seen again. */
    static final String END = """
            update portico_app_link set state = 'ENDED', ended_for = ?, ended_at = ?, access_hash = null, access_until = null,
            refresh_hash = null where id = ? and state <> 'ENDED'""";

    static final String OVERDUE = COLUMNS + TABLE + "where state <> 'ENDED' and until_at <= ? limit ?";

    static final String FORGET = "delete from portico_app_link where ended_at < ?";

    private AppSql() {}

    /** Return as many places for parameters as there are values. */
    static String places(List<?> values) {
        return String.join(", ", values.stream().map(value -> "?").toList());
    }

    static KeptRefresh kept(ResultSet row) throws SQLException {
        return new KeptRefresh(link(row), Optional.ofNullable(row.getString(14)));
    }

    static AppLink link(ResultSet row) throws SQLException {
        return new AppLink(
                row.getObject(1, UUID.class),
                new PatientId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                AppScope.read(row.getString(6)),
                AppLinkState.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                moment(row, 10).orElseThrow(),
                moment(row, 11),
                moment(row, 12).orElseThrow(),
                moment(row, 13));
    }

    private static Optional<OffsetDateTime> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
