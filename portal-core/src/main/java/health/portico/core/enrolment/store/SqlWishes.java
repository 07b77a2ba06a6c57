package health.portico.core.enrolment.store;

import health.portico.api.host.Applicant;
import health.portico.core.database.store.LeasedRows;
import health.portico.core.database.store.PlainSql;
import health.portico.core.enrolment.ClaimedWish;
import health.portico.core.enrolment.Wish;
import health.portico.core.enrolment.WishStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps wishes in {@code portico_enrolment_wish}. A claim is a conditional update: the row count says who has it. Thread-safe. */
@ApplicationScoped
public class SqlWishes implements WishStore {
    /** In the order of the alphabet recoveries come first. */
    private static final String SIGN_UP = "SIGN_UP";

    private static final String RECOVERY = "RECOVERY";
    private static final LeasedRows ROWS = new LeasedRows("portico_enrolment_wish", "true");

    private static final String INSERT = """
            insert into portico_enrolment_wish (id, kind, given_name, family_name, birth_date, postal_code, phone, email,
            username, language, attempts, created_at, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""";

    private static final String CLAIMED = """
            select id, kind, given_name, family_name, birth_date, postal_code, phone, email, username, language, attempts
            from portico_enrolment_wish where id = ?""";

    private final PlainSql sql;

    @Inject
    public SqlWishes(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlWishes() {
        this(null);
    }

    @Override
    @Transactional
    public void add(Wish wish, OffsetDateTime now) {
        var language = wish.language().toLanguageTag();
        if (wish instanceof Wish.SignUp signUp) {
            var who = signUp.applicant();
            sql.change(
                    INSERT,
                    UUID.randomUUID(),
                    SIGN_UP,
                    who.givenName(),
                    who.familyName(),
                    who.birthDate().toString(),
                    who.postalCode(),
                    who.phone().orElse(null),
                    who.email(),
                    null,
                    language,
                    now,
                    now);
        } else if (wish instanceof Wish.Recovery recovery) {
            sql.change(
                    INSERT,
                    UUID.randomUUID(),
                    RECOVERY,
                    null,
                    null,
                    recovery.birthDate().toString(),
                    null,
                    null,
                    recovery.email().orElse(null),
                    recovery.username().orElse(null),
                    language,
                    now,
                    now);
        }
    }

    @Override
    public int count() {
        return sql.select("select count(*) from portico_enrolment_wish", row -> row.getInt(1))
                .get(0);
    }

    @Override
    public List<UUID> due(OffsetDateTime now, int most) {
        return ROWS.due(sql, now, "kind, next_attempt_at", most);
    }

    @Override
    @Transactional
    public Optional<ClaimedWish> claim(UUID id, OffsetDateTime now, OffsetDateTime until) {
        return ROWS.claim(sql, id, now, until)
                ? sql.select(CLAIMED, SqlWishes::claimed, id).stream().findFirst()
                : Optional.empty();
    }

    @Override
    @Transactional
    public void again(ClaimedWish wish, OffsetDateTime next) {
        sql.change(
                "update portico_enrolment_wish set claimed_until = null, next_attempt_at = ? where id = ? and attempts = ?",
                next,
                wish.id(),
                wish.attempts());
    }

    @Override
    @Transactional
    public boolean done(ClaimedWish wish) {
        return sql.change(
                        "delete from portico_enrolment_wish where id = ? and attempts = ?", wish.id(), wish.attempts())
                == 1;
    }

    private static ClaimedWish claimed(ResultSet row) throws SQLException {
        return new ClaimedWish(row.getObject(1, UUID.class), wish(row), row.getInt(11));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        var birthDate = LocalDate.parse(row.getString(5));
        var language = Locale.forLanguageTag(row.getString(10));
        return row.getString(2).equals(SIGN_UP)
                ? new Wish.SignUp(
                        new Applicant(
                                row.getString(3),
                                row.getString(4),
                                birthDate,
                                row.getString(6),
                                Optional.ofNullable(row.getString(7)),
                                row.getString(8)),
                        language)
                : new Wish.Recovery(
                        Optional.ofNullable(row.getString(9)),
                        Optional.ofNullable(row.getString(8)),
                        birthDate,
                        language);
    }
}
