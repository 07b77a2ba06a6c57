package health.portico.core.sharing.store;

import health.portico.api.record.PatientId;
import health.portico.core.sharing.KeptShare;
import health.portico.core.sharing.Secrets;
import health.portico.core.sharing.Share;
import health.portico.core.sharing.ShareState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on {@code portico_share_code}. Stateless. */
final class ShareSql {
    private static final String COLUMNS = """
            select id, patient_id, issued_by, recipient_name, state, failures, issued_at, expires_at,
            redeemed_at, redeemed_from, last_activity_at, ended_at""";

    private static final String WITH_SECRETS = COLUMNS + ", selector_hash, code_hash, birth_date_hash";

    private static final String TABLE = " from portico_share_code ";

    private static final String NEWEST_FIRST = "order by issued_at desc, id desc limit ?";

    static final String INSERT = """
            insert into portico_share_code (id, patient_id, issued_by, recipient_name, state, live_patient, live_selector,
            selector_hash, code_hash, birth_date_hash, failures, issued_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String BY_ID = COLUMNS + TABLE + "where id = ?";

    static final String OF_PATIENT = COLUMNS + TABLE + "where patient_id = ? " + NEWEST_FIRST;

    static final String OF_PATIENT_AFTER = COLUMNS + TABLE
            + "where patient_id = ? and (issued_at, id) < (select issued_at, id from portico_share_code where id = ?) "
            + NEWEST_FIRST;

    static final String LIVING_OF =
            COLUMNS + TABLE + "where issued_by = ? and state in ('ISSUED', 'REDEEMED') order by issued_at, id";

    private static final String SINCE_OR_WAITING = "where patient_id = ? and (issued_at > ? or state = 'ISSUED') ";

    static final String LOCK_SINCE = "select id" + TABLE + SINCE_OR_WAITING + "for update";

    static final String SINCE = COLUMNS + TABLE + SINCE_OR_WAITING + "order by issued_at, id";

    static final String LOCK_WAITING = WITH_SECRETS + TABLE + "where live_selector in (%s) for update";

    /** By the selector alone: with more conditions H2 goes through all codes that are gone, try after try. */
    static final String WITH_SELECTOR = WITH_SECRETS + TABLE + "where selector_hash in (%s)";

    static final String CHARGE =
            "update portico_share_code set failures = failures + 1 where id = ? and state = 'ISSUED'";

    static final String REDEEM = """
            update portico_share_code set state = 'REDEEMED', live_patient = null, live_selector = null,
            token_hash = ?, redeemed_at = ?, redeemed_from = ?, last_activity_at = ?
            where id = ? and state = 'ISSUED' and failures < ?""";

    static final String BECOME = """
            update portico_share_code set state = ?, live_patient = null, live_selector = null, token_hash = null,
            ended_at = ? where id = ? and state = ?""";

    static final String OF_TOKEN = COLUMNS + TABLE + "where token_hash in (%s) and state = 'REDEEMED'";

    static final String TOUCH = """
            update portico_share_code set last_activity_at = ?
            where id = ? and state = 'REDEEMED' and last_activity_at < ?""";

    static final String OVERDUE = COLUMNS + TABLE + """
            where state = 'ISSUED' and expires_at < ?
            or state = 'REDEEMED' and (last_activity_at <= ? or redeemed_at <= ?) limit ?""";

    static final String FORGET_SECRETS = """
            update portico_share_code set selector_hash = null, code_hash = null, birth_date_hash = null
            where issued_at < ? and selector_hash is not null and state <> 'ISSUED'""";

    static final String FORGET =
            "delete from portico_share_code where issued_at < ? and state not in ('ISSUED', 'REDEEMED')";

    private ShareSql() {}

    static @Nullable Object[] values(KeptShare issued) {
        var share = issued.share();
        var secrets = issued.secrets();
        return new @Nullable Object[] {
            share.id(),
            share.patient().value(),
            share.issuedBy(),
            share.recipientName(),
            share.state().name(),
            share.patient().value(),
            secrets.selector(),
            secrets.selector(),
            secrets.code(),
            secrets.birthDate(),
            share.failures(),
            share.issuedAt(),
            share.expiresAt()
        };
    }

    /** Return as many places for parameters as there are values. */
    static String places(List<?> values) {
        return String.join(", ", values.stream().map(value -> "?").toList());
    }

    static KeptShare kept(ResultSet row) throws SQLException {
        return new KeptShare(share(row), new Secrets(row.getString(13), row.getString(14), row.getString(15)));
    }

    static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getObject(1, UUID.class),
                new PatientId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                ShareState.valueOf(row.getString(5)),
                row.getInt(6),
                moment(row, 7).orElseThrow(),
                moment(row, 8).orElseThrow(),
                moment(row, 9),
                Optional.ofNullable(row.getString(10)),
                moment(row, 11),
                moment(row, 12));
    }

    private static Optional<OffsetDateTime> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
