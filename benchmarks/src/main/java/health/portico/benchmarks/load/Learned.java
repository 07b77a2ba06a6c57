package health.portico.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the baseline knows of the page that it stands for. Immutable; kept once for the process.
 *
 * @param body the bytes of the page
 * @param tokenHash of the session that read it
 * @param entry its audit entry
 */
record Learned(byte[] body, String tokenHash, Entry entry) {
    private static final String SELECT = """
            select s.id, s.viewer_account, s.last_activity_at, a.enabled, a.role, a.display_name
            from portico_session s left join portico_account a on a.id = s.account_id where s.token_hash = ?""";
    private static final String INSERT = """
            insert into portico_audit (id, happened_at, action, outcome, actor, patient_id, items, rules, detail, session_hash,
            client_address, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static volatile Learned page = new Learned(new byte[0], "", Entry.NONE);

    static Learned page() {
        return page;
    }

    /** Take the newest entry about a list, and the session of it, for what every request of the baseline does. */
    static void learn(byte[] body, DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var session =
                    statement.executeQuery("select token_hash from portico_session order by last_activity_at desc");
            session.next();
            var hash = session.getString(1);
            var entry = statement.executeQuery(
                    "select * from portico_audit where action = 'record.list' order by entry_position desc");
            entry.next();
            page = new Learned(body, hash, Entry.of(entry));
        }
    }

    void selectAndInsert(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            select(connection);
            insert(connection);
            connection.commit();
        }
    }

    private void select(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setString(1, tokenHash);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The session has gone");
                }
            }
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
            for (var i = 0; i < entry.texts().size(); i++) {
                insert.setString(i + 3, entry.texts().get(i));
            }
            insert.executeUpdate();
        }
    }
}
