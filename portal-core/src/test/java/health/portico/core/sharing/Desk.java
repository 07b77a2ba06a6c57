package health.portico.core.sharing;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.database.Turns;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.limit.AddressLimit;
import health.portico.core.limit.FailureStore;
import health.portico.core.limit.store.SqlFailureStore;
import health.portico.core.sharing.store.SqlShareStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one node knows of sharing: stores of its own on a database that it shares, the same secret and the same clock. */
final class Desk {
    static final LocalDate BORN = LocalDate.of(1980, 3, 14);
    static final LocalDate OTHER_DATE = LocalDate.of(1981, 3, 14);
    static final String SECRET = "a key for tests that is long enough";

    final MemoryAudit audit = new MemoryAudit();
    final TestClock clock;
    final ShareHashes hashes;
    final ShareStore store;
    final FailureStore failures;
    final Transitions transitions;
    final GuestSessions guests;
    final ShareTidying tidying;
    final DisabledSharers disabled;

    Desk(TestDatabase database, TestClock clock) {
        this(database, clock, Map.of("portico.secret.key", SECRET));
    }

    Desk(TestDatabase database, TestClock clock, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("portico.mode", "demo");
        var configuration = Configuration.of(all);
        this.clock = clock;
        store = database.transactional(ShareStore.class, new SqlShareStore(database.sql()));
        failures = database.transactional(FailureStore.class, new SqlFailureStore(database.sql()));
        hashes = new ShareHashes(KeyedHashes.of(configuration));
        var addresses = new AddressLimit(failures, KeyedHashes.of(configuration));
        transitions = database.transactional(
                Transitions.class, new ShareMachine(store, addresses, hashes, audit, clock, configuration));
        guests = new GuestSessions(transitions, store, addresses, hashes, clock, configuration);
        tidying = new ShareTidying(transitions, store, failures, clock, configuration);
        disabled = new DisabledSharers(transitions, store, clock, configuration);
    }

    /** A patient whom no other test knows. */
    static PatientId somebody() {
        return new PatientId(UUID.randomUUID().toString());
    }

    /** An address from which no other test tries. */
    static String somewhere() {
        return "host " + UUID.randomUUID();
    }

    Issue.Issued issue(PatientId patient) {
        return (Issue.Issued) Turns.of(8, () -> tryToIssue(patient));
    }

    Issue tryToIssue(PatientId patient) {
        return transitions.issue(account(patient), patient, BORN, "Dr. Kim Sample");
    }

    /** The account of a patient, named like the patient. */
    static Viewer account(PatientId patient) {
        return new Viewer(
                patient.value(), ViewerKind.PATIENT, "Robin Sample", Optional.of(patient), Optional.empty(), Set.of());
    }

    /** Redeem from an address of its own. */
    Redemption redeem(ShareCode code) {
        return guests.redeem(code.shown(), BORN, somewhere());
    }

    /** Why it was refused. */
    Refusal refused(ShareCode code) {
        return ((Redemption.Refused) redeem(code)).cause();
    }

    Redemption.Opened opened(ShareCode code) {
        return (Redemption.Opened) redeem(code);
    }

    ShareState state(Share share) {
        return store.byId(share.id()).orElseThrow().state();
    }

    /** A code like this one with another last character. */
    static ShareCode wrong(ShareCode code) {
        var last = code.characters().charAt(9) == '7' ? '8' : '7';
        return new ShareCode(code.characters().substring(0, 9) + last);
    }
}
