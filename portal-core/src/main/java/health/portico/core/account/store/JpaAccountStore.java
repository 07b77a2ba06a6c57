package health.portico.core.account.store;

import health.portico.api.host.PortalClock;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.StoredAccount;
import health.portico.core.database.store.JpaRows;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps accounts in {@code portico_account}. Thread-safe. */
@ApplicationScoped
public class JpaAccountStore implements AccountStore {
    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    private final PortalClock clock;

    @Inject
    public JpaAccountStore(PortalClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected JpaAccountStore() {
        this(null);
    }

    @Override
    public Optional<StoredAccount> byUsername(String username) {
        return JpaRows.of(entities, AccountRow.class, "select * from portico_account where username = ?1", username)
                .findFirst()
                .map(AccountRow::stored);
    }

    @Override
    public Optional<StoredAccount> byId(String id) {
        return row(id).map(AccountRow::stored);
    }

    @Override
    public List<Account> ofPatient(PatientId patient) {
        return enabled("patient_id", patient.value());
    }

    @Override
    public List<Account> ofPractitioner(PractitionerId practitioner) {
        return enabled("practitioner_id", practitioner.value());
    }

    private List<Account> enabled(String column, String value) {
        var sql = "select * from portico_account where enabled and " + column + " = ?1 order by created_at, id";
        return JpaRows.of(entities, AccountRow.class, sql, value)
                .map(AccountRow::account)
                .toList();
    }

    @Override
    public List<Account> allOfPatient(PatientId patient) {
        var sql = "select * from portico_account where patient_id = ?1 order by created_at, id";
        return JpaRows.of(entities, AccountRow.class, sql, patient.value())
                .map(AccountRow::account)
                .toList();
    }

    @Override
    public boolean hasAccount(PatientId patient) {
        var sql = "select * from portico_account where patient_id = ?1";
        return JpaRows.of(entities, AccountRow.class, sql, patient.value())
                .findAny()
                .isPresent();
    }

    @Override
    public List<Account> byEmail(String email) {
        var sql = "select * from portico_account where enabled and lower(email) = lower(?1) order by created_at, id";
        return JpaRows.of(entities, AccountRow.class, sql, email)
                .map(AccountRow::account)
                .toList();
    }

    @Override
    @Transactional
    public void lock(String id) {
        locked(id);
    }

    @Override
    @Transactional
    public void insert(StoredAccount account) {
        entities.persist(new AccountRow(account, Now.of(clock)));
        entities.flush();
    }

    @Override
    @Transactional
    public boolean enable(String id, boolean enabled) {
        return change(id, row -> row.enable(enabled));
    }

    @Override
    @Transactional
    public void disable(String id, String reason) {
        change(id, row -> row.disable(reason));
    }

    @Override
    public Optional<String> disabledFor(String id) {
        return row(id).flatMap(AccountRow::disabledFor);
    }

    @Override
    @Transactional
    public void passwordHash(String id, String hash) {
        change(id, row -> row.passwordHash(hash, Now.of(clock)));
    }

    @Override
    public Optional<OffsetDateTime> passwordChangedAt(String id) {
        return row(id).flatMap(AccountRow::passwordChangedAt);
    }

    @Override
    @Transactional
    public void email(String id, String address) {
        change(id, row -> row.email(address));
    }

    @Override
    @Transactional
    public void language(String id, Locale language) {
        change(id, row -> row.language(language));
    }

    @Override
    @Transactional
    public boolean renewHash(CheckedPassword checked, String hash) {
        return change(locked(checked), row -> row.renewHash(hash));
    }

    @Override
    @Transactional
    public boolean passwordHash(CheckedPassword checked, String hash) {
        return change(locked(checked), row -> row.passwordHash(hash, Now.of(clock)));
    }

    @Override
    @Transactional
    public boolean hold(CheckedPassword checked) {
        return locked(checked).filter(row -> row.account().enabled()).isPresent();
    }

    private Optional<AccountRow> locked(CheckedPassword checked) {
        return locked(checked.account())
                .filter(row -> row.stored().passwordHash().equals(checked.hash()));
    }

    /** What changes an account has it for itself from the beginning: whoever holds it must not be overtaken. */
    private boolean change(String id, Consumer<AccountRow> change) {
        return change(locked(id), change);
    }

    private boolean change(Optional<AccountRow> locked, Consumer<AccountRow> change) {
        locked.ifPresent(change);
        entities.flush();
        return locked.isPresent();
    }

    private Optional<AccountRow> locked(String id) {
        return key(id).map(key -> entities.find(AccountRow.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<AccountRow> row(String id) {
        return key(id).map(key -> entities.find(AccountRow.class, key));
    }

    private static Optional<UUID> key(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
