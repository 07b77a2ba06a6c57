package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.record.Patient;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.StoredAccount;
import health.portico.core.config.Configuration;
import health.portico.core.limit.AddressLimit;
import health.portico.core.mail.EmailAddress;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes wishes and answers them by mail to addresses on file (R4, R6, S17, S18). Thread-safe. */
@ApplicationScoped
public class WishDesk implements WishSteps {
    private static final String NOBODY = "anonymous";

    private final WishStore wishes;
    private final RecoveryStore recoveries;
    private final ActivationSteps activations;
    private final AccountStore accounts;
    private final AddressLimit addresses;
    private final EnrolmentLetters letters;
    private final MailedTokens tokens;
    private final AuditLog audit;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public WishDesk(
            WishStore wishes,
            RecoveryStore recoveries,
            ActivationSteps activations,
            AccountStore accounts,
            AddressLimit addresses,
            EnrolmentLetters letters,
            MailedTokens tokens,
            AuditLog audit,
            PortalClock clock,
            Configuration configuration) {
        this.wishes = wishes;
        this.recoveries = recoveries;
        this.activations = activations;
        this.accounts = accounts;
        this.addresses = addresses;
        this.letters = letters;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected WishDesk() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public Duration take(Wish wish, String address) {
        var now = Now.of(clock);
        var tries = addresses.lock(address, EnrolmentPolicy.WISHES, now);
        if (!tries.pause().isZero()) {
            return tries.pause();
        }
        if (wishes.count() >= EnrolmentPolicy.WAITING) {
            return EnrolmentPolicy.FULL;
        }
        addresses.charge(tries, EnrolmentPolicy.WISHES, now);
        wishes.add(wish, now);
        return tries.pause();
    }

    @Override
    @Transactional
    public boolean settle(ClaimedWish claimed, Patient patient) {
        var hasAccount = accounts.hasAccount(patient.id());
        if (!hasAccount && activations.mayBeMailed(patient.id())) {
            return false;
        }
        if (wishes.done(claimed)) {
            var isTold = hasAccount && tellKnown(claimed, patient);
            record(isTold ? Outcome.SUCCESS : Outcome.FAILED, patient, isTold ? "has-account" : "too-many");
        }
        return true;
    }

    /** The letter names the log-in name, so it counts among those that do (S18). */
    private boolean tellKnown(ClaimedWish claimed, Patient patient) {
        var now = Now.of(clock);
        var isTold = true;
        for (var account : accounts.ofPatient(patient.id())) {
            accounts.lock(account.id());
            if (recoveries.count(account.id(), now.minus(EnrolmentPolicy.HOUR)) >= EnrolmentPolicy.LETTERS) {
                isTold = false;
            } else {
                recoveries.told(UUID.randomUUID(), account.id(), now);
                letters.known(account, claimed.id());
            }
        }
        return isTold;
    }

    @Override
    @Transactional
    public void welcome(ClaimedWish claimed, Applicant applicant, Patient patient) {
        if (settle(claimed, patient) || !wishes.done(claimed)) {
            return;
        }
        var address = EmailAddress.onFile(patient).stream().findFirst().orElse(applicant.email());
        activations.issue(new ActivationSteps.Order(
                patient.id(),
                applicant.birthDate(),
                Delivery.EMAIL,
                Optional.of(address),
                claimed.wish().language(),
                ActivationMachine.PORTAL));
        record(Outcome.SUCCESS, patient, "verified");
    }

    private void record(Outcome outcome, Patient patient, String detail) {
        audit.append(
                Draft.of("account.sign-up", outcome, NOBODY).about(patient.id()).detail(detail));
    }

    @Override
    @Transactional
    public void lead(ClaimedWish claimed, Wish.Recovery recovery, List<String> ids) {
        if (!wishes.done(claimed)) {
            return;
        }
        for (var id : ids) {
            accounts.lock(id);
            accounts.byId(id)
                    .map(StoredAccount::account)
                    .filter(account -> account.enabled() && account.email().isPresent())
                    .ifPresent(account -> mail(account, recovery));
        }
    }

    /** At most so many an hour reach one account, whoever asks (S18). */
    private void mail(Account account, Wish.Recovery recovery) {
        var now = Now.of(clock);
        if (recoveries.count(account.id(), now.minus(EnrolmentPolicy.HOUR)) >= EnrolmentPolicy.LETTERS) {
            record(account, Outcome.FAILED, "too-many");
            return;
        }
        var id = UUID.randomUUID();
        if (recovery.username().isPresent()) {
            var until = now.plus(EnrolmentPolicy.of(configuration).reset());
            recoveries.replace(account.id(), now);
            recoveries.issue(id, account.id(), MailedTokens.hash(tokens.token(id)), now, until);
            letters.resetLink(account, id, until);
            record(account, Outcome.SUCCESS, "password " + id);
        } else {
            recoveries.told(id, account.id(), now);
            letters.username(account, id);
            record(account, Outcome.SUCCESS, "username");
        }
    }

    private void record(Account account, Outcome outcome, String detail) {
        audit.append(Draft.of("account.recovery", outcome, NOBODY).detail("account " + account.id() + " " + detail));
    }

    @Override
    @Transactional
    public void dismiss(ClaimedWish claimed, String why) {
        if (wishes.done(claimed)) {
            var action = claimed.wish() instanceof Wish.SignUp ? "account.sign-up" : "account.recovery";
            audit.append(Draft.of(action, Outcome.FAILED, NOBODY).detail(why));
        }
    }
}
