package health.portico.core.session.store;

import health.portico.core.account.store.AccountRow;
import health.portico.core.database.store.PlainSql;
import health.portico.core.session.Session;
import health.portico.core.session.SessionStore;
import health.portico.core.session.StoredSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps sessions in {@code portico_session} and used-up log-ins of the host in {@code portico_host_log_in}; the account is read with each of them, so that a
 * change of it counts at once. Thread-safe.
 */
@ApplicationScoped
public class JpaSessionStore implements SessionStore {
    private static final String WITH_ACCOUNT = "select s from SessionRow s left join fetch s.account where ";

    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    private final PlainSql sql;

    @Inject
    public JpaSessionStore(PlainSql sql) {
        this.sql = sql;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected JpaSessionStore() {
        this(null);
    }

    @Override
    @Transactional
    public void insert(String tokenHash, Session session) {
        entities.persist(
                session.origin() == Session.Origin.HOST
                        ? new HostSessionRow(tokenHash, session)
                        : new SessionRow(tokenHash, session, account(session)));
        entities.flush();
    }

    private AccountRow account(Session session) {
        return entities.getReference(
                AccountRow.class, UUID.fromString(session.viewer().account()));
    }

    @Override
    public Optional<StoredSession> find(String tokenHash) {
        return sql.select(SessionSql.FIND, SessionSql::stored, tokenHash).stream()
                .findFirst();
    }

    @Override
    public void touch(Session session, OffsetDateTime at) {
        sql.change(SessionSql.TOUCH, at, session.id(), at);
    }

    @Override
    @Transactional
    public boolean delete(Session session) {
        return entities.createQuery("delete from SessionRow s where s.id = :id")
                        .setParameter("id", session.id())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean hold(UUID session) {
        return !sql.select(SessionSql.HOLD, row -> session, session).isEmpty();
    }

    @Override
    @Transactional
    public boolean useUp(String logInHash, OffsetDateTime at) {
        if (entities.find(HostLogInRow.class, logInHash) != null) {
            return false;
        }
        entities.persist(new HostLogInRow(logInHash, at));
        entities.flush();
        return true;
    }

    @Override
    @Transactional
    public void forgetLogIns(OffsetDateTime before) {
        entities.createQuery("delete from HostLogInRow h where h.usedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public List<StoredSession> ofAccount(String account) {
        return read(rows("s.viewerAccount = :account order by s.startedAt desc, s.id")
                .setParameter("account", account));
    }

    @Override
    public List<StoredSession> ended(OffsetDateTime lastActivity, OffsetDateTime start, int most) {
        return read(rows("s.lastActivityAt <= :activity or s.startedAt <= :start order by s.id")
                .setParameter("activity", lastActivity)
                .setParameter("start", start)
                .setMaxResults(most));
    }

    private TypedQuery<SessionRow> rows(String condition) {
        return entities.createQuery(WITH_ACCOUNT + condition, SessionRow.class);
    }

    private static List<StoredSession> read(TypedQuery<SessionRow> rows) {
        return rows.getResultList().stream().map(SessionRow::stored).toList();
    }
}
