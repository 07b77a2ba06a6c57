package health.portico.core.outbox;

import health.portico.api.host.NotDelivered;
import health.portico.api.host.NotDelivered.Reach;
import health.portico.api.host.Notifier;
import health.portico.api.host.PortalClock;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Sends what is due: claims a notice, hands it to the notifier, notes what became of it. A node that dies on the way leaves a claim that
 * ends, and the notice is sent again under the same id (ADR 66). Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class OutboxDelivery implements PeriodicWork {
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_PER_RUN = 200;
    private static final String UNREACHED = "account-not-reached";
    private static final String TOO_LATE = "link-expired";
    private static final String FAILED = "notifier-failed";

    private final OutgoingMail mail;
    private final OutboxStore store;
    private final Accounts accounts;
    private final MailTexts texts;
    private final PortalClock clock;
    private final RetryPolicy policy = RetryPolicy.STANDARD;

    @Inject
    public OutboxDelivery(OutgoingMail mail, OutboxStore store, Accounts accounts, MailTexts texts, PortalClock clock) {
        this.mail = mail;
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OutboxDelivery() {
        this(null, null, null, null, null);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        mail.notifier().ifPresent(this::deliver);
    }

    private void deliver(Notifier notifier) {
        for (var id : store.due(Now.of(clock), MOST_PER_RUN)) {
            if (!goesOnAfter(id, notifier)) {
                return;
            }
        }
    }

    /** Try one notice; tell whether there is sense in trying others. */
    private boolean goesOnAfter(UUID id, Notifier notifier) {
        var now = Now.of(clock);
        var claimed = store.claim(id, now, now.plus(policy.claim()));
        if (claimed.isEmpty()) {
            return true;
        }
        var notice = claimed.get();
        var account = notice.account().flatMap(accounts::byId);
        if (isUnwanted(notice)) {
            store.forget(notice);
            return true;
        }
        var to = envelope(notice, account);
        var obstacle = to.isEmpty() ? UNREACHED : isOver(to.get(), now) ? TOO_LATE : "";
        if (!obstacle.isEmpty()) {
            store.giveUp(notice, obstacle);
            return true;
        }
        return hasReached(send(notice, to.get(), account, notifier), notice);
    }

    /** What was wished since it was kept counts; a letter, which has an address of its own, is not asked about. */
    private boolean isUnwanted(ClaimedNotice notice) {
        return notice.envelope().isEmpty()
                && notice.account()
                        .filter(account -> store.isUnwanted(account, notice.template()))
                        .isPresent();
    }

    /** Return where it goes; nowhere if its account is disabled or gone, or has no address and the notice none of its own. */
    private static Optional<Envelope> envelope(ClaimedNotice notice, Optional<Account> account) {
        if (notice.account().isPresent() && account.filter(Account::enabled).isEmpty()) {
            return Optional.empty();
        }
        return notice.envelope().or(() -> account.flatMap(Account::email)
                .map(address -> new Envelope(address, account.get().language(), Optional.empty())));
    }

    private static boolean isOver(Envelope to, OffsetDateTime now) {
        return to.link().filter(link -> !now.isBefore(link.until())).isPresent();
    }

    private Optional<NotDelivered> send(
            ClaimedNotice notice, Envelope to, Optional<Account> account, Notifier notifier) {
        try {
            notifier.send(texts.write(notice, to, account));
            return Optional.empty();
        } catch (NotDelivered e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(new NotDelivered(FAILED, Reach.LATER, e));
        }
    }

    private boolean hasReached(Optional<NotDelivered> failure, ClaimedNotice notice) {
        if (failure.isEmpty()) {
            store.sent(notice.id(), Now.of(clock));
            return true;
        }
        var why = failure.get();
        LOG.warning(() -> "notice " + notice.id() + " was not taken, try " + notice.attempts() + ": " + reason(why));
        if (policy.isOver(notice.attempts(), why.reach() == Reach.REFUSED)) {
            store.giveUp(notice, why.code());
        } else {
            store.again(notice, why.code(), Now.of(clock).plus(policy.pause(notice.attempts())));
        }
        return why.reach() != Reach.NOBODY;
    }

    /** Return the code and the class at the bottom: what an exception says may hold somebody's address. */
    private static String reason(NotDelivered why) {
        return Stream.<Throwable>iterate(why, e -> e != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .filter(root -> root != why)
                .map(root -> why.code() + " (" + root.getClass().getSimpleName() + ")")
                .orElse(why.code());
    }
}
