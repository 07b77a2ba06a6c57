package health.portico.core.sharing.store;

import health.portico.api.record.PatientId;
import health.portico.core.database.store.PlainSql;
import health.portico.core.sharing.KeptShare;
import health.portico.core.sharing.Share;
import health.portico.core.sharing.ShareState;
import health.portico.core.sharing.ShareStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps shares in {@code portico_share_code}; what two nodes may want at once is a condition of its update. Thread-safe. */
@ApplicationScoped
public class SqlShareStore implements ShareStore {
    private final PlainSql sql;

    @Inject
    public SqlShareStore(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlShareStore() {
        this(null);
    }

    @Override
    public void insert(KeptShare issued) {
        sql.change(ShareSql.INSERT, ShareSql.values(issued));
    }

    @Override
    public Optional<Share> byId(UUID id) {
        return sql.select(ShareSql.BY_ID, ShareSql::share, id).stream().findFirst();
    }

    @Override
    public List<Share> ofPatient(PatientId patient, Optional<UUID> after, int most) {
        return after.isEmpty()
                ? sql.select(ShareSql.OF_PATIENT, ShareSql::share, patient.value(), most)
                : sql.select(ShareSql.OF_PATIENT_AFTER, ShareSql::share, patient.value(), after.get(), most);
    }

    @Override
    public List<Share> livingOf(String account) {
        return sql.select(ShareSql.LIVING_OF, ShareSql::share, account);
    }

    @Override
    public List<Share> lockSince(PatientId patient, OffsetDateTime since) {
        sql.select(ShareSql.LOCK_SINCE, row -> row.getObject(1), patient.value(), since);
        return sql.select(ShareSql.SINCE, ShareSql::share, patient.value(), since);
    }

    @Override
    public List<KeptShare> lockWaiting(List<String> selectors) {
        return sql.select(
                ShareSql.LOCK_WAITING.formatted(ShareSql.places(selectors)), ShareSql::kept, selectors.toArray());
    }

    @Override
    public List<KeptShare> gone(List<String> selectors, OffsetDateTime since) {
        var with = ShareSql.WITH_SELECTOR.formatted(ShareSql.places(selectors));
        return sql.select(with, ShareSql::kept, selectors.toArray()).stream()
                .filter(one -> one.share().state() != ShareState.ISSUED)
                .filter(one -> one.share().issuedAt().isAfter(since))
                .toList();
    }

    @Override
    public void charge(UUID id) {
        sql.change(ShareSql.CHARGE, id);
    }

    @Override
    public boolean redeem(UUID id, String tokenHash, String address, OffsetDateTime at, int tries) {
        return sql.change(ShareSql.REDEEM, tokenHash, at, address, at, id, tries) == 1;
    }

    @Override
    public boolean become(UUID id, ShareState from, ShareState to, OffsetDateTime at) {
        return sql.change(ShareSql.BECOME, to.name(), at, id, from.name()) == 1;
    }

    @Override
    public Optional<Share> ofToken(List<String> tokenHashes) {
        return sql
                .select(
                        ShareSql.OF_TOKEN.formatted(ShareSql.places(tokenHashes)),
                        ShareSql::share,
                        tokenHashes.toArray())
                .stream()
                .findFirst();
    }

    @Override
    public void touch(UUID id, OffsetDateTime at) {
        sql.change(ShareSql.TOUCH, at, id, at);
    }

    @Override
    public List<Share> overdue(OffsetDateTime now, OffsetDateTime activity, OffsetDateTime start, int most) {
        return sql.select(ShareSql.OVERDUE, ShareSql::share, now, activity, start, most);
    }

    @Override
    public void forgetSecrets(OffsetDateTime before) {
        sql.change(ShareSql.FORGET_SECRETS, before);
    }

    @Override
    public void forget(OffsetDateTime before) {
        sql.change(ShareSql.FORGET, before);
    }
}
