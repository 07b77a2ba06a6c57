package health.portico.core.enrolment;

import health.portico.api.host.IdentityVerifier;
import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.api.host.PersonDirectory;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.AccountStore;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import health.portico.core.account.PasswordRules;
import health.portico.core.account.Passwords;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.SecurityQuestions;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.Enrolments.Wanted;
import health.portico.core.enrolment.store.SqlActivations;
import health.portico.core.enrolment.store.SqlRecoveries;
import health.portico.core.enrolment.store.SqlWishes;
import health.portico.core.fixture.HeardEvents;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.limit.AddressLimit;
import health.portico.core.limit.FailureStore;
import health.portico.core.limit.store.SqlFailureStore;
import health.portico.core.outbox.Letters;
import health.portico.core.outbox.MailTexts;
import health.portico.core.outbox.MailedTokens;
import health.portico.core.outbox.OutboxDelivery;
import health.portico.core.outbox.OutboxStore;
import health.portico.core.outbox.OutgoingMail;
import health.portico.core.outbox.PortalOutbox;
import health.portico.core.outbox.store.SqlOutbox;
import health.portico.core.record.AccessContexts;
import health.portico.core.session.Sessions;
import health.portico.core.site.PortalTexts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What one node knows of enrolment: stores of its own on a database that it shares, the same secret, clock, hospital and mail. */
final class Clinic implements PersonDirectory {
    static final LocalDate BORN = LocalDate.of(1980, 3, 14);
    static final LocalDate OTHER_DATE = LocalDate.of(1981, 3, 14);
    static final String PASSWORD = "seven green lamps in the hall";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    final MemoryAudit audit = new MemoryAudit();
    final List<Notification> mail = Collections.synchronizedList(new ArrayList<>());
    final List<String> loggedOut = Collections.synchronizedList(new ArrayList<>());
    final List<String> reset = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger hashings = new AtomicInteger();
    final AtomicInteger questions = new AtomicInteger();
    final Map<String, String> asked = new HashMap<>();
    final Map<PatientId, Patient> patients;
    final TestDatabase database;
    final TestClock clock;
    final AccountStore people;
    final ActivationStore store;
    final ActivationSteps steps;
    final Activations desk;
    final Enrolments enrolments;
    final WishStore wishes;
    final WishSteps wishSteps;
    final Wishes door;
    final EnrolmentWork work;
    final PasswordResets resets;
    final ResetSteps resetSteps;
    final EnrolmentTidying tidying;
    final OutboxDelivery post;
    final AccountChanges changes;
    IdentityVerifier verifier = new DemoIdentityVerifier();
    boolean sendsMail = true;
    Duration answersWait = Duration.ZERO;

    /** What happens before each call of what keeps links and log-in names that were mailed, by the name of the method. */
    volatile Consumer<String> beforeRecovery = method -> {};

    Clinic(TestDatabase database, TestClock clock) {
        this(database, clock, new ConcurrentHashMap<>());
    }

    Clinic(TestDatabase database, TestClock clock, Map<PatientId, Patient> patients) {
        this.database = database;
        this.clock = clock;
        this.patients = patients;
        var configuration = Configuration.of(Map.of(
                "portico.mode", "demo",
                "portico.secret.key", "a key for tests that is long enough",
                "portico.mail.base-url", "https://portal.example.org/portal/"));
        var keys = KeyedHashes.of(configuration);
        var passwords = new Passwords() {
            @Override
            public String hash(String password) {
                hashings.incrementAndGet();
                return super.hash(password);
            }
        };
        var rules = new PasswordRules(configuration);
        var tokens = new MailedTokens(keys);
        people = database.transactional(AccountStore.class, database.inject(new JpaAccountStore(clock)));
        Accounts accounts =
                database.transactional(Accounts.class, new PortalAccounts(people, passwords, rules, null, audit));
        var outbox = database.transactional(OutboxStore.class, new SqlOutbox(database.sql()));
        Notifier notifier = mail::add;
        OutgoingMail outgoing = () -> Optional.of(notifier).filter(any -> sendsMail);
        var texts = new MailTexts(PortalTexts.of(List.of()), tokens, configuration);
        Letters post = new PortalOutbox(outgoing, texts, accounts, outbox, clock);
        this.post = new OutboxDelivery(outgoing, outbox, accounts, texts, clock);
        var letters = new EnrolmentLetters(post);
        var failures = database.transactional(FailureStore.class, new SqlFailureStore(database.sql()));
        var addresses = new AddressLimit(failures, keys);
        var contexts = new AccessContexts(this, null, null, clock);
        store = database.transactional(ActivationStore.class, new SqlActivations(database.sql()));
        steps = database.transactional(
                ActivationSteps.class,
                new ActivationMachine(
                        store,
                        new ActivationHashes(keys),
                        addresses,
                        accounts,
                        people,
                        letters,
                        tokens,
                        audit,
                        clock,
                        configuration));
        desk = new Activations(steps, contexts, outgoing, audit);
        enrolments = new Enrolments(steps, addresses, people, contexts, rules, passwords, clock);
        var recoveries = watched(database.transactional(RecoveryStore.class, new SqlRecoveries(database.sql())));
        wishes = database.transactional(WishStore.class, new SqlWishes(database.sql()));
        wishSteps = database.transactional(
                WishSteps.class,
                new WishDesk(
                        wishes, recoveries, steps, people, addresses, letters, tokens, audit, clock, configuration));
        InstalledVerifier installed = () -> Optional.ofNullable(verifier);
        door = new Wishes(wishSteps, installed, outgoing);
        work = new EnrolmentWork(wishes, wishSteps, new PersonMatcher(this), installed, this, outgoing, people, clock);
        resetSteps = database.transactional(
                ResetSteps.class,
                new ResetMachine(
                        recoveries,
                        addresses,
                        people,
                        sessions(),
                        letters,
                        new HeardEvents<>(event -> reset.add(event.account())),
                        audit,
                        clock));
        tidying = new EnrolmentTidying(store, recoveries, clock);
        var secured = new SecuredAccounts(recoveries, clock);
        changes = new AccountChanges(people, audit, new HeardEvents<>(secured::end));
        resets = new PasswordResets(resetSteps, recoveries, securityQuestions(), addresses, rules, passwords, clock);
    }

    /** Open a clinic where nothing waits from other tests. */
    static Clinic on(TestDatabase database) throws Exception {
        database.execute("delete from portico_outbox");
        database.execute("delete from portico_enrolment_wish");
        return new Clinic(database, new TestClock());
    }

    Clinic twin() {
        return new Clinic(database, clock, patients);
    }

    /** The question of each account that has one, and the answer to all of them is the question backwards. */
    private SecurityQuestions securityQuestions() {
        return new SecurityQuestions() {
            @Override
            public Optional<String> ofAccount(String account) {
                return Optional.ofNullable(asked.get(account));
            }

            @Override
            public Check check(String account, String answer) {
                var right = new StringBuilder(asked.getOrDefault(account, ""))
                        .reverse()
                        .toString();
                if (!answersWait.isZero()) {
                    return new Check.Wait(answersWait);
                }
                return answer.equals(right) ? new Check.Right() : new Check.Wrong();
            }
        };
    }

    private RecoveryStore watched(RecoveryStore kept) {
        return (RecoveryStore) Proxy.newProxyInstance(
                Clinic.class.getClassLoader(), new Class<?>[] {RecoveryStore.class}, (proxy, method, arguments) -> {
                    beforeRecovery.accept(method.getName());
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Only what ends is asked of them here; that it ends at once is tested over HTTP. */
    private Sessions sessions() {
        return (Sessions) Proxy.newProxyInstance(
                Clinic.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("endAll")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    loggedOut.add((String) arguments[0]);
                    return null;
                });
    }

    /** Admit a patient whom no other test knows. */
    Patient admit(String name, List<String> emails) {
        var patient = new Patient(
                new PatientId(UUID.randomUUID().toString()),
                name,
                Optional.of(BORN),
                Optional.empty(),
                List.of("(555) 010-4477"),
                emails,
                List.of("12 Elm Street, Springfield, CA 90210-1234"),
                ZoneOffset.UTC,
                Set.of(new PractitionerId("d1")));
        patients.put(patient.id(), patient);
        return patient;
    }

    Patient admit(LocalDate born, ZoneId zone) {
        var adult = admit();
        var patient = new Patient(
                adult.id(),
                adult.displayName(),
                Optional.of(born),
                adult.gender(),
                adult.phones(),
                adult.emails(),
                adult.addresses(),
                zone,
                adult.careTeam());
        patients.put(patient.id(), patient);
        return patient;
    }

    Patient admit() {
        return admit("Robin Lee Sample", List.of("robin@example.org"));
    }

    static Viewer support() {
        return new Viewer("support-1", ViewerKind.SUPPORT, "Support", Optional.empty(), Optional.empty(), Set.of());
    }

    static String somewhere() {
        return "host " + UUID.randomUUID();
    }

    static String somebody() {
        return "u" + UUID.randomUUID().toString().substring(0, 20);
    }

    ActivationCode print(Patient patient) {
        return desk.issue(support(), patient.id(), Delivery.PRINT, Locale.ENGLISH)
                .issued()
                .code()
                .orElseThrow();
    }

    ActivationOutcome use(ActivationCode code, LocalDate born) {
        return use(code, born, somebody(), somewhere());
    }

    ActivationOutcome use(ActivationCode code, LocalDate born, String username, String address) {
        return enrolments.activate(
                new Attempt(Enrolments.code(code.shown()), Optional.empty(), born, address), wanted(username));
    }

    ActivationOutcome follow(String token, LocalDate born) {
        return enrolments.activate(
                new Attempt(Optional.empty(), Optional.of(token), born, somewhere()), wanted(somebody()));
    }

    static Wanted wanted(String username) {
        return new Wanted(username, username + "@example.org", PASSWORD, Locale.ENGLISH);
    }

    /** What an account of a patient shall be. */
    static NewAccount account(PatientId patient) {
        return new NewAccount(
                somebody(), "Robin Sample", ViewerKind.PATIENT, Optional.of(patient), Optional.empty(), PASSWORD);
    }

    /** An account that came to a patient on another way. */
    static Account member(PatientId patient, Optional<String> email) {
        return new Account(
                UUID.randomUUID().toString(),
                somebody(),
                "Robin Sample",
                ViewerKind.PATIENT,
                Optional.of(patient),
                Optional.empty(),
                true,
                email,
                Locale.ENGLISH);
    }

    /** Make an account for a new patient. */
    Account enrolled() {
        var outcome = use(print(admit()), BORN);
        return ((ActivationOutcome.Activated) outcome).account();
    }

    /** Do what the portal does in the background. */
    void passTime() {
        work.run();
        post.run();
    }

    /** Return the token in the newest letter that has one. */
    String token() {
        for (var newest = mail.size() - 1; newest >= 0; newest--) {
            var found = TOKEN.matcher(mail.get(newest).text());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no letter has a link");
    }

    List<String> addresses() {
        return mail.stream().map(Notification::address).toList();
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        questions.incrementAndGet();
        return Optional.ofNullable(patients.get(id));
    }

    @Override
    public List<Patient> find(String query, int limit) {
        questions.incrementAndGet();
        return patients.values().stream()
                .filter(one -> one.displayName().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        return List.of();
    }
}
