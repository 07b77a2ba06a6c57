package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.api.host.PortalClock;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.AccountSessions;
import health.portico.core.account.AccountStore;
import health.portico.core.account.CheckedPassword;
import health.portico.core.config.Configuration;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens, finds and ends sessions by the portal's clock and audits each beginning and end (S55). Thread-safe. */
@ApplicationScoped
public class PortalSessions implements Sessions, AccountSessions {
    /** How many sessions that nobody came back to are cleared away at a time. */
    private static final int SWEEP = 50;

    private static final String DISABLED = "session.account-disabled";

    /** How long a used-up log-in of the host is remembered: no container knows a principal for longer without asking again. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private final SessionStore store;
    private final AccountStore accounts;
    private final SessionTokens tokens;
    private final SessionRecords records;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    PortalSessions(
            SessionStore store,
            AccountStore accounts,
            SessionTokens tokens,
            SessionRecords records,
            PortalClock clock,
            Configuration configuration) {
        this.store = store;
        this.accounts = accounts;
        this.tokens = tokens;
        this.records = records;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    protected PortalSessions() {
        this(null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public OpenedSession open(Viewer viewer, Session.Origin origin, String address) {
        var token = tokens.random();
        return new OpenedSession(insert(tokens.hash(token), viewer, origin, address), token);
    }

    @Override
    @Transactional
    public Optional<Session> open(HostViewer host, String address) {
        var hash = tokens.hash(host);
        return store.useUp(hash, Now.of(clock))
                ? Optional.of(insert(hash, host.viewer(), Session.Origin.HOST, address))
                : Optional.empty();
    }

    @Override
    @Transactional
    public Optional<OpenedSession> replace(
            Optional<Session> old, Viewer viewer, CheckedPassword password, String address) {
        if (!accounts.hold(password)) {
            return Optional.empty();
        }
        old.ifPresent(this::end);
        return Optional.of(open(viewer, Session.Origin.ACCOUNT, address));
    }

    @Override
    public Optional<Session> find(String token) {
        return tokens.isWellFormed(token) ? living(tokens.hash(token)) : Optional.empty();
    }

    @Override
    public Optional<Session> find(HostViewer host) {
        return living(tokens.hash(host)).map(session -> session.seenAs(host.viewer()));
    }

    @Override
    public Duration remaining(Session session) {
        var left = Duration.between(Now.of(clock), times().expiresAt(session));
        return left.isNegative() ? Duration.ZERO : left;
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
    public boolean hold(UUID session) {
        return store.hold(session);
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
    @Transactional
    public void endDisabled(String account) {
        store.ofAccount(account).forEach(stored -> records.end(stored.session(), DISABLED));
        records.tellDisabled(account);
    }

    @Override
    public SessionTimes times() {
        return SessionTimes.of(configuration);
    }

    private Session insert(String hash, Viewer viewer, Session.Origin origin, String address) {
        sweep();
        var now = Now.of(clock);
        var session = new Session(UUID.randomUUID(), viewer, origin, address, now, now);
        store.insert(hash, session);
        records.audit(session, "session.log-in");
        return session;
    }

    private Optional<Session> living(String hash) {
        return store.find(hash).filter(stored -> !endIfOver(stored)).map(StoredSession::session);
    }

    private boolean endIfOver(StoredSession stored) {
        var over = times().hasEnded(stored.session(), Now.of(clock));
        if (over || !stored.enabled()) {
            records.end(stored.session(), over ? "session.timeout" : DISABLED);
            return true;
        }
        return false;
    }

    @Override
    public boolean sweep() {
        var now = Now.of(clock);
        var times = times();
        var over = store.ended(now.minus(times.idle()), now.minus(times.absolute()), SWEEP);
        over.forEach(stored -> records.end(stored.session(), "session.timeout"));
        store.forgetLogIns(now.minus(times.absolute()).minus(MEMORY));
        return over.size() < SWEEP;
    }
}
