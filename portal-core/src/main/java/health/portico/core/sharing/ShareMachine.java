package health.portico.core.sharing;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.config.Configuration;
import health.portico.core.limit.AddressLimit;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The state machine by the portal's clock and database. Whoever changes a row audits it. */
@ApplicationScoped
public class ShareMachine implements Transitions {
    /** What the audit log calls the portal itself. */
    static final String PORTAL = "system";

    private static final String NOBODY = "anonymous";

    private final SecureRandom random = new SecureRandom();
    private final ShareStore store;
    private final AddressLimit addresses;
    private final ShareHashes hashes;
    private final AuditLog audit;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public ShareMachine(
            ShareStore store,
            AddressLimit addresses,
            ShareHashes hashes,
            AuditLog audit,
            PortalClock clock,
            Configuration configuration) {
        this.store = store;
        this.addresses = addresses;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ShareMachine() {
        this(null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public Issue issue(Viewer patient, PatientId whose, LocalDate birthDate, String recipientName) {
        var policy = SharePolicy.of(configuration);
        var now = Now.of(clock);
        var before = store.lockSince(whose, now.minus(SharePolicy.DAY));
        var ofToday = before.stream()
                .filter(share -> share.issuedAt().isAfter(now.minus(SharePolicy.DAY)))
                .toList();
        if (ofToday.size() >= policy.perDay()) {
            var oldest = ofToday.get(ofToday.size() - policy.perDay());
            return new Issue.TooMany(Duration.between(now, oldest.issuedAt().plus(SharePolicy.DAY)));
        }
        before.stream()
                .filter(share -> share.state() == ShareState.ISSUED)
                .forEach(share -> replace(share, policy, now, patient.account()));
        var code = ShareCode.random(random);
        var share = fresh(whose, patient.account(), recipientName, now, policy.lifetime());
        store.insert(new KeptShare(share, hashes.of(code, birthDate).get(0)));
        record(share, ShareState.ISSUED, patient.account(), " for " + recipientName);
        return new Issue.Issued(share, code);
    }

    private static Share fresh(
            PatientId whose, String account, String recipientName, OffsetDateTime now, Duration lifetime) {
        return new Share(
                UUID.randomUUID(),
                whose,
                account,
                recipientName,
                ShareState.ISSUED,
                0,
                now,
                now.plus(lifetime),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void replace(Share old, SharePolicy policy, OffsetDateTime now, String account) {
        var waits = policy.stateAt(old, now) == ShareState.ISSUED;
        move(old, waits ? ShareState.REPLACED : ShareState.EXPIRED, waits ? account : PORTAL, now);
    }

    @Override
    @Transactional
    public boolean end(Share share, ShareState to, String actor) {
        return move(share, to, actor, Now.of(clock));
    }

    @Override
    @Transactional
    public Redemption redeem(Attempt attempt) {
        var policy = SharePolicy.of(configuration);
        var now = Now.of(clock);
        var tries = addresses.lock(attempt.address(), SharePolicy.LIMIT, now);
        if (!tries.pause().isZero()) {
            return new Redemption.Throttled(tries.pause());
        }
        var look = new CodeLook(store, hashes, policy, now).at(attempt);
        if (look.isRight() && look.share().isPresent()) {
            var opened = open(look.share().get(), attempt.address(), policy, now);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        addresses.charge(tries, SharePolicy.LIMIT, now);
        return refuse(look, policy, now);
    }

    private Optional<Redemption> open(Share share, String address, SharePolicy policy, OffsetDateTime now) {
        var token = GuestTokens.random(random);
        if (!store.redeem(share.id(), hashes.token(token).get(0), address, now, policy.tries())) {
            return Optional.empty();
        }
        record(share, ShareState.REDEEMED, share.actor(), "");
        return Optional.of(new Redemption.Opened(share.redeemed(now, address), token));
    }

    private Redemption refuse(CodeLook.Look look, SharePolicy policy, OffsetDateTime now) {
        var failed = Draft.of("share.redeem", Outcome.FAILED, NOBODY);
        audit.append(look.share()
                .map(share -> failed.about(share.patient())
                        .detail(share.id() + " " + look.refusal().word()))
                .orElseGet(() -> failed.detail(look.refusal().word())));
        look.share()
                .filter(share -> share.state() == ShareState.ISSUED)
                .ifPresent(share -> charge(share, look.refusal(), policy, now));
        return new Redemption.Refused(look.refusal());
    }

    /** A code whose time is over expires; another has one failure more, and is dead with the last one (S6). */
    private void charge(Share share, Refusal refusal, SharePolicy policy, OffsetDateTime now) {
        if (refusal == Refusal.EXPIRED) {
            move(share, ShareState.EXPIRED, PORTAL, now);
            return;
        }
        store.charge(share.id());
        if (share.failures() + 1 >= policy.tries()) {
            move(share, ShareState.KILLED, PORTAL, now);
        }
    }

    private boolean move(Share share, ShareState to, String actor, OffsetDateTime now) {
        var moved = store.become(share.id(), share.state(), to, now);
        if (moved) {
            record(share, to, actor, "");
        }
        return moved;
    }

    private void record(Share share, ShareState to, String actor, String more) {
        audit.append(Draft.of(to.action(), Outcome.SUCCESS, actor)
                .about(share.patient())
                .detail(share.id() + " " + to.word() + more));
    }
}
