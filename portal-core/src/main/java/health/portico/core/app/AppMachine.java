package health.portico.core.app;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.app.AppStore.KeptRefresh;
import health.portico.core.app.TokenAnswer.Refused;
import health.portico.core.app.TokenAnswer.Throttled;
import health.portico.core.limit.AddressLimit;
import health.portico.core.link.LinkChanges;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns codes and refresh tokens into tokens, each once: whatever is used a second time, or by whom it was not made for, is theft and ends the
 * link (RFC 6749, 10.5; RFC 9700, 4.14.2). Each method is one transaction; it fails if the first two failures of an address come at the same
 * moment. Thread-safe.
 */
@ApplicationScoped
public class AppMachine {
    private static final Refused NO_CODE = new Refused(TokenError.INVALID_GRANT, "This code is not good for a token.");
    private static final Refused NO_REFRESH =
            new Refused(TokenError.INVALID_GRANT, "This refresh token is not good for a token.");

    private final AppStore store;
    private final AppTokens tokens;
    private final TokenIssue issue;
    private final AppEnds ends;
    private final AddressLimit addresses;
    private final Accounts accounts;
    private final LinkChanges changes;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public AppMachine(
            AppStore store,
            AppTokens tokens,
            TokenIssue issue,
            AppEnds ends,
            AddressLimit addresses,
            Accounts accounts,
            LinkChanges changes,
            AuditLog audit,
            PortalClock clock) {
        this.store = store;
        this.tokens = tokens;
        this.issue = issue;
        this.ends = ends;
        this.addresses = addresses;
        this.accounts = accounts;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppMachine() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Give an app its first tokens for a code. */
    @Transactional
    public TokenAnswer redeem(RegisteredApp app, CodeUse use, String address) {
        return within(app, address, charge -> redeem(app, use, charge));
    }

    private TokenAnswer redeem(RegisteredApp app, CodeUse use, Runnable charge) {
        OffsetDateTime now = Now.of(clock);
        Optional<AppLink> found = store.lockByCode(tokens.code(use.code()));
        if (found.isEmpty()) {
            charge.run();
            return NO_CODE;
        }
        AppLink link = found.get();
        if (link.state() == AppLinkState.ENDED) {
            return NO_CODE;
        }
        if (link.state() != AppLinkState.ALLOWED || !fits(link, app, use, now)) {
            refuse(link, link.state() == AppLinkState.LINKED ? AppEnd.CODE_REPLAYED : AppEnd.CODE_REFUSED);
            return NO_CODE;
        }
        audit.append(Draft.of("app.link", Outcome.SUCCESS, link.actor())
                .about(link.patient())
                .detail(app.id()));
        changes.tell(link.patient(), "mail.app-linked");
        return issue.first(link, now);
    }

    private boolean fits(AppLink link, RegisteredApp app, CodeUse use, OffsetDateTime now) {
        boolean inTime = now.isBefore(link.until()) && !Now.isAhead(link.allowedAt(), now);
        boolean isTheirs = link.app().equals(app.id()) && link.redirect().equals(use.redirect());
        return inTime && isTheirs && use.fits(link.challenge()) && isOpen(link);
    }

    /** Give an app new tokens for its refresh token, which then is an old one. */
    @Transactional
    public TokenAnswer refresh(RegisteredApp app, String token, Optional<String> scope, String address) {
        return within(app, address, charge -> refresh(app, token, scope, charge));
    }

    private TokenAnswer refresh(RegisteredApp app, String token, Optional<String> scope, Runnable charge) {
        OffsetDateTime now = Now.of(clock);
        Optional<AppTokens.Refresh> read = tokens.readRefresh(token);
        Optional<KeptRefresh> kept = read.flatMap(one -> store.lockByFamily(tokens.family(one)));
        if (kept.isEmpty()) {
            charge.run();
            return NO_REFRESH;
        }
        AppLink link = kept.get().link();
        if (link.state() == AppLinkState.ENDED) {
            return NO_REFRESH;
        }
        if (!link.app().equals(app.id()) || !isNewest(kept.get(), read.orElseThrow())) {
            refuse(link, AppEnd.REFRESH_REPLAYED);
            return NO_REFRESH;
        }
        if (!link.isLinkedAt(now) || !isOpen(link)) {
            return NO_REFRESH;
        }
        if (scope.filter(asked -> goesBeyond(asked, link)).isPresent()) {
            return new Refused(TokenError.INVALID_SCOPE, "The patient did not allow so much.");
        }
        return issue.again(link, read.orElseThrow(), now);
    }

    /**
     * Take a step of an app, and let it charge the address for what nobody has. An app that has proved its secret is not counted: it has nothing to
     * guess, and whoever sends it wrong codes must not close it to all its patients.
     */
    private TokenAnswer within(RegisteredApp app, String address, Function<Runnable, TokenAnswer> step) {
        if (app.secret().isPresent()) {
            return step.apply(() -> {});
        }
        OffsetDateTime now = Now.of(clock);
        AddressLimit.Tries tries = addresses.lock(address, AppPolicy.LIMIT, now);
        return tries.pause().isZero()
                ? step.apply(() -> addresses.charge(tries, AppPolicy.LIMIT, now))
                : new Throttled(tries.pause());
    }

    private boolean isNewest(KeptRefresh kept, AppTokens.Refresh token) {
        return kept.refresh().filter(tokens.refresh(token)::contains).isPresent();
    }

    private static boolean goesBeyond(String asked, AppLink link) {
        return !link.scope().categories().containsAll(AppScope.read(asked).categories());
    }

    /** Tell whether the account that allowed it is open; of one that the hospital keeps, nothing is known. */
    private boolean isOpen(AppLink link) {
        return accounts.byId(link.account()).map(Account::enabled).orElse(true);
    }

    private void refuse(AppLink link, AppEnd why) {
        audit.append(Draft.of("app.token", Outcome.FAILED, link.actor())
                .about(link.patient())
                .detail(why.word()));
        ends.end(link, why);
    }

    /** End the link of a token that its app gives back (RFC 7009); what is no token of this app changes nothing. */
    @Transactional
    public void revoke(RegisteredApp app, String token) {
        tokens.readRefresh(token)
                .flatMap(read -> store.lockByFamily(tokens.family(read))
                        .filter(kept -> isNewest(kept, read))
                        .map(KeptRefresh::link))
                .or(() -> store.lockByAccess(tokens.access(token)))
                .filter(link -> link.app().equals(app.id()))
                .ifPresent(link -> ends.end(link, AppEnd.BY_APP));
    }
}
