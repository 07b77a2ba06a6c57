package health.portico.core.session;

import health.portico.api.host.PortalClock;
import health.portico.api.visibility.Viewer;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens, finds and ends sessions by the portal's clock and audits each beginning and end (S55). Thread-safe. */
@ApplicationScoped
public class PortalSessions implements Sessions {
    /** How many sessions that nobody came back to are cleared away by one log-in. */
    private static final int SWEEP = 50;

    private final SessionStore store;
    private final SessionTokens tokens;
    private final SessionRecords records;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    PortalSessions(
            SessionStore store,
            SessionTokens tokens,
            SessionRecords records,
            PortalClock clock,
            Configuration configuration) {
        this.store = store;
        this.tokens = tokens;
        this.records = records;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    protected PortalSessions() {
        this(null, null, null, null, null);
    }

    @Override
    @Transactional
    public OpenedSession open(Viewer viewer, Session.Origin origin, String address) {
        sweep();
        var now = Now.of(clock);
        var session = new Session(UUID.randomUUID(), viewer, origin, address, now, now);
        var token = tokens.random();
        store.insert(tokens.hash(token), session);
        records.audit(session, "session.log-in");
        return new OpenedSession(session, token);
    }

    @Override
    @Transactional
    public OpenedSession replace(Optional<Session> old, Viewer viewer, Session.Origin origin, String address) {
        old.ifPresent(this::end);
        return open(viewer, origin, address);
    }

    @Override
    public Optional<Session> find(String token) {
        var found = tokens.isWellFormed(token) ? store.find(tokens.hash(token)) : Optional.<StoredSession>empty();
        return found.map(StoredSession::session).filter(session -> !endIfOver(found.get()));
    }

    @Override
    public Session activeNow(Session session) {
        return session.activeAt(Now.of(clock));
    }

    @Override
    @Transactional
    public void keep(Session session) {
        store.touch(session, session.lastActivityAt());
    }

    @Override
    @Transactional
    public void end(Session session) {
        records.end(session, "session.log-out");
    }

    @Override
    public List<Session> ofAccount(String account) {
        var now = Now.of(clock);
        return store.ofAccount(account).stream()
                .filter(stored -> stored.enabled() && !times().hasEnded(stored.session(), now))
                .map(StoredSession::session)
                .toList();
    }

    @Override
    @Transactional
    public boolean end(String account, UUID id) {
        var own = ofAccount(account).stream()
                .filter(session -> session.id().equals(id))
                .findFirst();
        own.ifPresent(this::end);
        return own.isPresent();
    }

    @Override
    @Transactional
    public void endAll(String account, Optional<UUID> except) {
        store.ofAccount(account).stream()
                .map(StoredSession::session)
                .filter(session -> !Optional.of(session.id()).equals(except))
                .forEach(this::end);
    }

    @Override
    public SessionTimes times() {
        return new SessionTimes(
                configuration.duration(CoreKeys.SESSION_IDLE),
                configuration.duration(CoreKeys.SESSION_WARNING),
                configuration.duration(CoreKeys.SESSION_ABSOLUTE));
    }

    private boolean endIfOver(StoredSession stored) {
        var over = times().hasEnded(stored.session(), Now.of(clock));
        if (over || !stored.enabled()) {
            records.end(stored.session(), over ? "session.timeout" : "session.account-disabled");
            return true;
        }
        return false;
    }

    private void sweep() {
        var now = Now.of(clock);
        var times = times();
        store.ended(now.minus(times.idle()), now.minus(times.absolute()), SWEEP)
                .forEach(stored -> records.end(stored.session(), "session.timeout"));
    }
}
