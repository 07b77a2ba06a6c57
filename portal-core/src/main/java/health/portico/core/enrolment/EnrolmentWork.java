package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import health.portico.api.host.IdentityVerifier;
import health.portico.api.host.IdentityVerifier.Result;
import health.portico.api.host.PersonDirectory;
import health.portico.api.host.PortalClock;
import health.portico.api.record.Patient;
import health.portico.api.visibility.AgePolicy;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.StoredAccount;
import health.portico.core.outbox.OutgoingMail;
import health.portico.core.time.Now;
import health.portico.core.work.PeriodicWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks at wishes after their answer has left: who signs up is matched and verified, who is lost is led back. A node that dies on the way
 * leaves a claim that ends, and the wish is looked at again. Thread-safe; not to be called in a transaction.
 */
@ApplicationScoped
public class EnrolmentWork implements PeriodicWork {
    private static final Logger LOG = Logger.getLogger(EnrolmentWork.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_PER_RUN = 100;
    private static final int MOST_ATTEMPTS = 48;
    private static final int DOUBLINGS = 6;

    private final WishStore wishes;
    private final WishSteps steps;
    private final PersonMatcher matcher;
    private final InstalledVerifier verifier;
    private final PersonDirectory persons;
    private final OutgoingMail mail;
    private final AccountStore accounts;
    private final PortalClock clock;

    @Inject
    public EnrolmentWork(
            WishStore wishes,
            WishSteps steps,
            PersonMatcher matcher,
            InstalledVerifier verifier,
            PersonDirectory persons,
            OutgoingMail mail,
            AccountStore accounts,
            PortalClock clock) {
        this.wishes = wishes;
        this.steps = steps;
        this.matcher = matcher;
        this.verifier = verifier;
        this.persons = persons;
        this.mail = mail;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected EnrolmentWork() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return "enrolment";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** One after another, so that a recovery waits for one sign-up at most, however slow the third party is. */
    @Override
    public void run() {
        for (var i = 0; i < MOST_PER_RUN; i++) {
            var next = wishes.due(Now.of(clock), 1);
            if (next.isEmpty()) {
                return;
            }
            look(next.get(0));
        }
    }

    private void look(UUID id) {
        var now = Now.of(clock);
        wishes.claim(id, now, now.plus(CLAIM)).ifPresent(claimed -> {
            try {
                answer(claimed);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "a wish could not be looked at: {0}",
                        e.getClass().getSimpleName());
                later(claimed, "failed");
            }
        });
    }

    private void answer(ClaimedWish claimed) {
        if (mail.notifier().isEmpty()) {
            steps.dismiss(claimed, "no-mail");
        } else if (claimed.wish() instanceof Wish.SignUp signUp) {
            signUp(claimed, signUp.applicant());
        } else if (claimed.wish() instanceof Wish.Recovery recovery) {
            recover(claimed, recovery);
        }
    }

    /** The third party is asked about nobody whom the hospital does not know, or who gets no link anyway. */
    private void signUp(ClaimedWish claimed, Applicant applicant) {
        var asked = verifier.verifier();
        var patient = asked.flatMap(any -> matcher.match(applicant));
        if (asked.isEmpty() || patient.isEmpty()) {
            steps.dismiss(claimed, "no-match");
            return;
        }
        if (steps.settle(claimed, patient.get())) {
            return;
        }
        if (!isAdult(patient.get())) {
            steps.dismiss(claimed, "minor");
            return;
        }
        switch (verify(asked.get(), applicant)) {
            case VERIFIED -> steps.welcome(claimed, applicant, patient.get());
            case NOT_VERIFIED -> steps.dismiss(claimed, "not-verified");
            case UNAVAILABLE -> later(claimed, "verifier-unavailable");
        }
    }

    /** On the calendar day of the facility; unknown is no adult (ADR 90). */
    private boolean isAdult(Patient patient) {
        var today = LocalDate.ofInstant(Now.of(clock).toInstant(), patient.zone());
        return patient.birthDate()
                .filter(born -> AgePolicy.hasReached(AgePolicy.ADULT, born, today))
                .isPresent();
    }

    private static Result verify(IdentityVerifier verifier, Applicant applicant) {
        try {
            return verifier.verify(applicant);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the identity verifier failed: {0}",
                    e.getClass().getSimpleName());
            return Result.UNAVAILABLE;
        }
    }

    private void recover(ClaimedWish claimed, Wish.Recovery recovery) {
        var meant = candidates(recovery)
                .filter(account -> isBornOn(account, recovery))
                .map(Account::id)
                .toList();
        if (meant.isEmpty()) {
            steps.dismiss(claimed, "no-match");
        } else {
            steps.lead(claimed, recovery, meant);
        }
    }

    private Stream<Account> candidates(Wish.Recovery recovery) {
        var name = recovery.username().map(PortalAccounts::lowered);
        return name.isPresent()
                ? name.filter(PortalAccounts::isName).flatMap(accounts::byUsername).map(StoredAccount::account).stream()
                : recovery.email().map(accounts::byEmail).orElse(List.of()).stream();
    }

    /** Who has no birth date on file cannot prove anything, and calls support (R7). */
    private boolean isBornOn(Account account, Wish.Recovery recovery) {
        return account.patient()
                .flatMap(persons::patient)
                .flatMap(Patient::birthDate)
                .filter(recovery.birthDate()::equals)
                .isPresent();
    }

    private void later(ClaimedWish claimed, String why) {
        if (claimed.attempts() >= MOST_ATTEMPTS) {
            steps.dismiss(claimed, why);
            return;
        }
        var pause = Duration.ofMinutes(1L << Math.min(DOUBLINGS, claimed.attempts() - 1));
        wishes.again(claimed, Now.of(clock).plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST));
    }
}
