package health.portico.core.enrolment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.PasswordReset;
import health.portico.core.account.StoredAccount;
import health.portico.core.limit.AddressLimit;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.session.Sessions;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Looks at links that change passwords, and uses them up (S18, S19). Thread-safe. */
@ApplicationScoped
public class ResetMachine implements ResetSteps {
    private static final String NOBODY = "anonymous";

    private final RecoveryStore store;
    private final AddressLimit addresses;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final EnrolmentLetters letters;
    private final Event<PasswordReset> reset;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public ResetMachine(
            RecoveryStore store,
            AddressLimit addresses,
            AccountStore accounts,
            Sessions sessions,
            EnrolmentLetters letters,
            Event<PasswordReset> reset,
            AuditLog audit,
            PortalClock clock) {
        this.store = store;
        this.addresses = addresses;
        this.accounts = accounts;
        this.sessions = sessions;
        this.letters = letters;
        this.reset = reset;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ResetMachine() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public Look look(String token, boolean isAnswered, String address) {
        var now = Now.of(clock);
        var tries = addresses.lock(address, EnrolmentPolicy.RESETS, now);
        if (!tries.pause().isZero()) {
            return new Look.Throttled(tries.pause());
        }
        var link = store.lock(MailedTokens.hash(token)).filter(one -> one.isUsableAt(now));
        var account = link.flatMap(one -> owner(one));
        if (link.isPresent() && account.isPresent() && isAnswered) {
            return new Look.Right(link.get(), account.get());
        }
        link.filter(any -> !isAnswered).ifPresent(one -> store.charge(one.id()));
        addresses.charge(tries, EnrolmentPolicy.RESETS, now);
        audit.append(Draft.of("account.reset-password", Outcome.FAILED, NOBODY)
                .detail(account.map(one -> "account " + one.id() + " wrong-answer")
                        .orElse("unknown")));
        return new Look.Wrong();
    }

    private Optional<Account> owner(ResetLink link) {
        return accounts.byId(link.account()).map(StoredAccount::account).filter(Account::enabled);
    }

    @Override
    @Transactional
    public boolean use(ResetLink link, String passwordHash) {
        accounts.lock(link.account());
        var account = owner(link);
        if (account.isEmpty() || !store.use(link.id(), Now.of(clock), EnrolmentPolicy.TRIES)) {
            return false;
        }
        accounts.passwordHash(link.account(), passwordHash);
        sessions.endAll(link.account(), Optional.empty());
        reset.fire(new PasswordReset(link.account()));
        audit.append(Draft.of("account.reset-password", Outcome.SUCCESS, link.account())
                .detail("account " + link.account() + " " + link.id()));
        letters.passwordChanged(account.get(), link.id());
        return true;
    }
}
