package health.portico.core.app.store;

import health.portico.api.record.PatientId;
import health.portico.core.app.AppEnd;
import health.portico.core.app.AppLink;
import health.portico.core.app.AppStore;
import health.portico.core.database.store.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps linked apps in {@code portico_app_link}. Thread-safe. */
@ApplicationScoped
public class SqlAppStore implements AppStore {
    private final PlainSql sql;

    @Inject
    public SqlAppStore(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SqlAppStore() {
        this(null);
    }

    @Override
    public void insert(AppLink allowed, String codeHash) {
        sql.change(
                AppSql.INSERT,
                allowed.id(),
                allowed.patient().value(),
                allowed.account(),
                allowed.app(),
                allowed.name(),
                allowed.scope().text(),
                allowed.state().name(),
                allowed.redirect(),
                allowed.challenge(),
                allowed.allowedAt(),
                allowed.until(),
                codeHash);
    }

    @Override
    public Optional<AppLink> byId(UUID id) {
        return sql.select(AppSql.BY_ID, AppSql::link, id).stream().findFirst();
    }

    @Override
    public Optional<AppLink> lockByCode(List<String> codeHashes) {
        return one(AppSql.LOCK_BY_CODE, AppSql::link, codeHashes);
    }

    @Override
    public Optional<KeptRefresh> lockByFamily(List<String> familyHashes) {
        return one(AppSql.LOCK_BY_FAMILY, AppSql::kept, familyHashes);
    }

    @Override
    public Optional<AppLink> byAccess(List<String> accessHashes, OffsetDateTime now) {
        return one(AppSql.BY_ACCESS, AppSql::link, accessHashes, now);
    }

    @Override
    public Optional<AppLink> lockByAccess(List<String> accessHashes) {
        return one(AppSql.LOCK_BY_ACCESS, AppSql::link, accessHashes);
    }

    private <R> Optional<R> one(String statement, PlainSql.RowReader<R> reader, List<String> hashes, Object... more) {
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        var parameters = new java.util.ArrayList<Object>(hashes);
        parameters.addAll(List.of(more));
        return sql.select(statement.formatted(AppSql.places(hashes)), reader, parameters.toArray()).stream()
                .findFirst();
    }

    @Override
    public List<AppLink> linkedOfPatient(PatientId patient) {
        return sql.select(AppSql.OF_PATIENT, AppSql::link, patient.value());
    }

    @Override
    public List<AppLink> livingOf(String account) {
        return sql.select(AppSql.LIVING_OF, AppSql::link, account);
    }

    @Override
    public void keep(AppLink linked, Hashes tokens) {
        sql.change(AppSql.KEEP, new @Nullable Object[] {
            linked.linkedAt().orElseThrow(),
            linked.until(),
            tokens.access(),
            tokens.accessUntil(),
            tokens.family().orElse(null),
            tokens.refresh().orElse(null),
            linked.id()
        });
    }

    @Override
    public void touch(UUID id, OffsetDateTime at) {
        sql.change(AppSql.TOUCH, at, id, at);
    }

    @Override
    public boolean end(UUID id, AppEnd why, OffsetDateTime at) {
        return sql.change(AppSql.END, why.word(), at, id) == 1;
    }

    @Override
    public List<AppLink> overdue(OffsetDateTime now, int most) {
        return sql.select(AppSql.OVERDUE, AppSql::link, now, most);
    }

    @Override
    public void forget(OffsetDateTime before) {
        sql.change(AppSql.FORGET, before);
    }
}
