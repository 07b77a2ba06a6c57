package health.portico.core.settings;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.Accounts;
import health.portico.core.limit.AddressLimit;
import health.portico.core.limit.Limit;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.Letters;
import health.portico.core.outbox.MailedLink;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes an address in two steps (R14, ADR 81): the old address is told at once, the new one gets a link, and it takes the old one's
 * place when that is opened. A password that is changed in between ends the link. Thread-safe.
 */
@ApplicationScoped
public class EmailChanges {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;
    private static final Limit TRIES = new Limit("confirm-email", 10, Duration.ofMinutes(5));

    private final SettingsStore store;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Letters letters;
    private final MailedTokens tokens;
    private final AddressLimit addresses;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public EmailChanges(
            SettingsStore store,
            Accounts accounts,
            AccountChanges changes,
            Letters letters,
            MailedTokens tokens,
            AddressLimit addresses,
            AuditLog audit,
            PortalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.changes = changes;
        this.letters = letters;
        this.tokens = tokens;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected EmailChanges() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Return the address that waits for its link, if one does. */
    public Optional<String> waiting(Account account) {
        var now = Now.of(clock);
        return store.emailChange(account.id())
                .filter(change -> now.isBefore(change.validUntil()))
                .map(EmailChange::address);
    }

    /**
     * Ask for another address, in the caller's transaction; the present one takes back what was asked before.
     *
     * @throws RetryLaterException {@code too-many-attempts} at the sixth address in a day: strangers get these mails
     */
    @Transactional
    public void ask(Account account, String address) {
        var now = Now.of(clock);
        if (account.email().filter(address::equals).isPresent()) {
            store.endEmailChange(account.id(), now);
            return;
        }
        var change = change(account, address, now);
        store.put(change);
        audit.append(Draft.of("account.ask-email", Outcome.SUCCESS, account.id()));
        letters.add(new Letter(
                Optional.of(account.id()),
                address,
                account.language(),
                "mail.email-confirm",
                change.id().toString(),
                Optional.of(new MailedLink(change.id(), "confirm-email", change.validUntil()))));
        tell(account, "mail.email-asked");
    }

    private EmailChange change(Account account, String address, OffsetDateTime now) {
        var before = store.emailChange(account.id())
                .filter(old -> old.askedAt().plus(DAY).isAfter(now));
        var asks = before.map(EmailChange::asks).orElse(0) + 1;
        if (asks > MOST_A_DAY) {
            var until = before.orElseThrow().askedAt().plus(DAY);
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, Duration.between(now, until));
        }
        var id = UUID.randomUUID();
        var hash = MailedTokens.hash(tokens.token(id));
        return new EmailChange(account.id(), id, address, hash, now, now.plus(LIFETIME), asks);
    }

    /**
     * Put the new address into the place of the old one and tell the old one. Fails as a first failure of an address may.
     *
     * @param client address of the client, whose failures are counted
     */
    @Transactional
    public Confirmation confirm(String token, String client) {
        if (token.isEmpty()) {
            return new Confirmation.Refused();
        }
        var now = Now.of(clock);
        var tries = addresses.lock(client, TRIES, now);
        if (!tries.pause().isZero()) {
            return new Confirmation.Throttled(tries.pause());
        }
        if (isConfirmed(token, now)) {
            return new Confirmation.Confirmed();
        }
        addresses.charge(tries, TRIES, now);
        audit.append(Draft.of("account.change-email", Outcome.FAILED, "anonymous"));
        return new Confirmation.Refused();
    }

    /** Whoever held the account before it was locked may have ended the link, so it is looked at again. */
    private Optional<EmailChange> waiting(String token, OffsetDateTime now) {
        return store.emailChangeOf(MailedTokens.hash(token)).filter(found -> now.isBefore(found.validUntil()));
    }

    private boolean isConfirmed(String token, OffsetDateTime now) {
        waiting(token, now).ifPresent(found -> changes.lock(found.account()));
        var change = waiting(token, now);
        var account = change.flatMap(found -> accounts.byId(found.account()))
                .filter(Account::enabled)
                .filter(found -> isOfThePresentPassword(change.orElseThrow()));
        if (account.isEmpty() || !store.remove(change.orElseThrow())) {
            return false;
        }
        changes.email(account.get(), change.orElseThrow().address());
        tell(account.get(), "mail.email-changed");
        return true;
    }

    private boolean isOfThePresentPassword(EmailChange change) {
        return changes.passwordChangedAt(change.account())
                .filter(at -> !at.isBefore(change.askedAt()))
                .isEmpty();
    }

    /** Write to the address that the account has had until now, if it has one. No wish keeps such a letter back. */
    @Transactional
    public void tell(Account account, String template) {
        account.email()
                .ifPresent(address -> letters.add(new Letter(
                        Optional.of(account.id()),
                        address,
                        account.language(),
                        template,
                        UUID.randomUUID().toString(),
                        Optional.empty())));
    }
}
