package health.portico.core.settings.store;

import health.portico.core.database.store.PlainSql;
import health.portico.core.settings.EmailChange;
import health.portico.core.settings.KeptSettings;
import health.portico.core.settings.SecurityQuestion;
import health.portico.core.settings.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Keeps settings in {@code portico_account_settings} and addresses that wait in {@code portico_email_change}. Thread-safe. */
@ApplicationScoped
public class SqlSettings implements SettingsStore {
    private static final String CHANGE =
            "select account_id, id, address, token_hash, asked_at, valid_until, asks from portico_email_change where ";

    private final PlainSql sql;

    @Inject
    public SqlSettings(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlSettings() {
        this(null);
    }

    @Override
    public Optional<KeptSettings> find(String account) {
        return sql
                .select(
                        "select version, question, answer_hash from portico_account_settings where account_id = ?",
                        SqlSettings::kept,
                        UUID.fromString(account))
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean save(String account, int version, Optional<SecurityQuestion> question) {
        var statement = version == 0
                ? "insert into portico_account_settings (question, answer_hash, version, account_id) values (?, ?, ?, ?)"
                : "update portico_account_settings set question = ?, answer_hash = ?, version = ?"
                        + " where account_id = ? and version = " + version;
        return sql.change(
                        statement,
                        question.map(SecurityQuestion::text).orElse(null),
                        question.map(SecurityQuestion::answerHash).orElse(null),
                        version + 1,
                        UUID.fromString(account))
                == 1;
    }

    @Override
    public Optional<EmailChange> emailChange(String account) {
        return sql.select(CHANGE + "account_id = ?", SqlSettings::change, UUID.fromString(account)).stream()
                .findFirst();
    }

    @Override
    public Optional<EmailChange> emailChangeOf(String tokenHash) {
        return sql.select(CHANGE + "token_hash = ?", SqlSettings::change, tokenHash).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public void put(EmailChange change) {
        var account = UUID.fromString(change.account());
        sql.change("delete from portico_email_change where account_id = ?", account);
        sql.change(
                "insert into portico_email_change (account_id, id, address, token_hash, asked_at, valid_until, asks)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                account,
                change.id(),
                change.address(),
                change.tokenHash(),
                change.askedAt(),
                change.validUntil(),
                change.asks());
    }

    @Override
    @Transactional
    public boolean remove(EmailChange change) {
        return sql.change("delete from portico_email_change where token_hash = ?", change.tokenHash()) == 1;
    }

    @Override
    @Transactional
    public void endEmailChange(String account, OffsetDateTime now) {
        sql.change(
                "update portico_email_change set valid_until = ? where account_id = ? and valid_until > ?",
                now,
                UUID.fromString(account),
                now);
    }

    @Override
    @Transactional
    public void forgetEmailChanges(OffsetDateTime before) {
        sql.change("delete from portico_email_change where asked_at < ?", before);
    }

    private static KeptSettings kept(ResultSet row) throws SQLException {
        var text = row.getString(2);
        var question = text == null
                ? Optional.<SecurityQuestion>empty()
                : Optional.of(new SecurityQuestion(text, row.getString(3)));
        return new KeptSettings(row.getInt(1), question);
    }

    private static EmailChange change(ResultSet row) throws SQLException {
        return new EmailChange(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                utc(row.getObject(5, OffsetDateTime.class)),
                utc(row.getObject(6, OffsetDateTime.class)),
                row.getInt(7));
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
