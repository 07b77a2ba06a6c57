package health.portico.core.enrolment;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.core.account.Account;
import health.portico.core.account.AccountStore;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import health.portico.core.config.Configuration;
import health.portico.core.limit.AddressLimit;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes activations from one state to the next, with the entry in the audit log that belongs to it. Thread-safe. */
@ApplicationScoped
public class ActivationMachine implements ActivationSteps {
    static final String PORTAL = "system";
    private static final String NOBODY = "anonymous";

    /** Stands in for what is not there: compared, never equal to the hash of anything. */
    private static final ActivationSecrets NOTHING = new ActivationSecrets("-".repeat(64), "-".repeat(64));

    private static final ActivationCode NO_CODE = new ActivationCode("0".repeat(15));

    private final SecureRandom random = new SecureRandom();
    private final ActivationStore store;
    private final ActivationHashes hashes;
    private final AddressLimit addresses;
    private final Accounts accounts;
    private final AccountStore people;
    private final EnrolmentLetters letters;
    private final MailedTokens tokens;
    private final AuditLog audit;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public ActivationMachine(
            ActivationStore store,
            ActivationHashes hashes,
            AddressLimit addresses,
            Accounts accounts,
            AccountStore people,
            EnrolmentLetters letters,
            MailedTokens tokens,
            AuditLog audit,
            PortalClock clock,
            Configuration configuration) {
        this.store = store;
        this.hashes = hashes;
        this.addresses = addresses;
        this.accounts = accounts;
        this.people = people;
        this.letters = letters;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ActivationMachine() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** What waits is locked before anybody looks for an account: who is about to make one holds that lock. */
    @Override
    @Transactional
    public Issued issue(Order order) {
        var now = Now.of(clock);
        var before = store.lockWaiting(order.patient());
        if (people.hasAccount(order.patient())) {
            throw new PortalException(ProblemType.ACCOUNT_EXISTS);
        }
        if (order.delivery() == Delivery.EMAIL && !mayBeMailed(order.patient())) {
            throw new PortalException(ProblemType.TOO_MANY_ACTIVATIONS);
        }
        before.ifPresent(old -> end(old, ActivationState.REPLACED, order.by(), now));
        return order.delivery() == Delivery.PRINT ? printed(order, now) : mailed(order, now);
    }

    @Override
    @Transactional
    public boolean mayBeMailed(PatientId patient) {
        var since = Now.of(clock).minus(EnrolmentPolicy.HOUR);
        return store.count(patient, Delivery.EMAIL, since) < EnrolmentPolicy.LETTERS;
    }

    private Issued printed(Order order, OffsetDateTime now) {
        var code = ActivationCode.random(random);
        var issued = fresh(order, now);
        keep(issued, hashes.of(code, order.birthDate()).get(0));
        return new Issued(issued, Optional.of(code));
    }

    private Issued mailed(Order order, OffsetDateTime now) {
        var issued = fresh(order, now);
        keep(issued, hashes.of(tokens.token(issued.id()), order.birthDate()).get(0));
        letters.activation(issued, order.address().orElseThrow(), order.language());
        return new Issued(issued, Optional.empty());
    }

    private Activation fresh(Order order, OffsetDateTime now) {
        var lifetime = EnrolmentPolicy.of(configuration).lifetime(order.delivery());
        return new Activation(
                UUID.randomUUID(),
                order.patient(),
                order.delivery(),
                order.by(),
                ActivationState.ISSUED,
                0,
                now,
                now.plus(lifetime));
    }

    private void keep(Activation issued, ActivationSecrets secrets) {
        store.insert(new KeptActivation(issued, secrets));
        record(
                "activation.issue",
                Outcome.SUCCESS,
                issued.issuedBy(),
                issued,
                issued.delivery().name());
    }

    @Override
    @Transactional
    public Look look(Attempt attempt) {
        var now = Now.of(clock);
        var tries = addresses.lock(attempt.address(), EnrolmentPolicy.ACTIVATIONS, now);
        if (!tries.pause().isZero()) {
            return new Look.Throttled(tries.pause());
        }
        var typed = typed(attempt);
        var found = store.lock(typed.stream().map(ActivationSecrets::secret).toList());
        var rightBirthDate =
                ActivationHashes.isBirthDate(found.map(KeptActivation::secrets).orElse(NOTHING), typed);
        var one = found.map(KeptActivation::activation);
        if (rightBirthDate && one.filter(a -> opens(a, now)).isPresent()) {
            return new Look.Right(one.get());
        }
        addresses.charge(tries, EnrolmentPolicy.ACTIVATIONS, now);
        refuse(one, rightBirthDate, now);
        return new Look.Wrong();
    }

    private List<ActivationSecrets> typed(Attempt attempt) {
        return attempt.token()
                .map(token -> hashes.of(token, attempt.birthDate()))
                .orElseGet(() -> hashes.of(attempt.code().orElse(NO_CODE), attempt.birthDate()));
    }

    private boolean opens(Activation one, OffsetDateTime now) {
        return one.isUsableAt(now) && one.failures() < EnrolmentPolicy.TRIES && !people.hasAccount(one.patient());
    }

    private void refuse(Optional<Activation> found, boolean rightBirthDate, OffsetDateTime now) {
        if (found.isEmpty()) {
            audit.append(Draft.of("activation.use", Outcome.FAILED, NOBODY).detail("unknown"));
            return;
        }
        var one = found.get();
        var state =
                one.state() == ActivationState.ISSUED && !one.isUsableAt(now) ? ActivationState.EXPIRED : one.state();
        record("activation.use", Outcome.FAILED, NOBODY, one, rightBirthDate ? state.word() : "wrong-birth-date");
        if (state == ActivationState.EXPIRED) {
            end(one, ActivationState.EXPIRED, PORTAL, now);
        } else if (!rightBirthDate) {
            charge(one, now);
        }
    }

    /** Charge a wrong birth date; the last one kills (S16). */
    private void charge(Activation one, OffsetDateTime now) {
        store.charge(one.id());
        if (one.failures() + 1 >= EnrolmentPolicy.TRIES) {
            end(one, ActivationState.KILLED, PORTAL, now);
        }
    }

    private void end(Activation one, ActivationState to, String actor, OffsetDateTime now) {
        if (store.end(one.id(), to, now)) {
            record("activation.end", Outcome.SUCCESS, actor, one, to.word());
        }
    }

    @Override
    @Transactional
    public Optional<Account> use(Activation activation, NewAccount wanted, String passwordHash, List<String> onFile) {
        var isOurs = store.use(activation.id(), Now.of(clock), EnrolmentPolicy.TRIES);
        if (!isOurs || people.hasAccount(activation.patient())) {
            return Optional.empty();
        }
        var created = accounts.createAbsent(List.of(wanted), Map.of(wanted.password(), passwordHash));
        if (created.isEmpty()) {
            throw new PortalException(ProblemType.USERNAME_NOT_AVAILABLE);
        }
        var account = created.get(0);
        record("activation.use", Outcome.SUCCESS, account.id(), activation, "");
        letters.created(account, onFile);
        return Optional.of(account);
    }

    private void record(String action, Outcome outcome, String actor, Activation one, String more) {
        audit.append(Draft.of(action, outcome, actor).about(one.patient()).detail((one.id() + " " + more).strip()));
    }
}
