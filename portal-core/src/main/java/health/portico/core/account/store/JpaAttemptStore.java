package health.portico.core.account.store;

import health.portico.core.account.AttemptStore;
import health.portico.core.account.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Counts failed log-ins in {@code portico_login_attempt}. Thread-safe. */
@ApplicationScoped
public class JpaAttemptStore implements AttemptStore {
    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    @Override
    @Transactional
    public Optional<Attempts> lock(String key) {
        return Optional.ofNullable(entities.find(AttemptRow.class, key, LockModeType.PESSIMISTIC_WRITE))
                .map(AttemptRow::attempts);
    }

    /** A look whether the row is there would see one that somebody else wrote a moment ago, and lose what it counts. */
    @Override
    @Transactional
    public void begin(String key, Attempts attempts) {
        entities.persist(new AttemptRow(key, attempts));
        entities.flush();
    }

    @Override
    @Transactional
    public void save(String key, Attempts attempts) {
        entities.find(AttemptRow.class, key).become(attempts);
        entities.flush();
    }

    @Override
    @Transactional
    public void clear(String key) {
        entities.createQuery("delete from AttemptRow a where a.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    @Override
    @Transactional
    public void forgetBefore(OffsetDateTime moment) {
        entities.createQuery("delete from AttemptRow a where a.lastFailedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
