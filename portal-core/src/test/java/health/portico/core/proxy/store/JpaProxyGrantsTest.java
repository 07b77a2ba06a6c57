package health.portico.core.proxy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.PlacedGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaProxyGrantsTest {
    private final TestClock clock = new TestClock();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S42 a grant keeps scope, start, end, relation and form, and the valid one is the one that is held")
    void prefersTheValidGrant(TestDatabase database) throws Exception {
        var grants = grants(database);
        var account = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + account);
        var valid = create(
                database, grants, account, patient, Optional.of(clock.now().plusDays(1)));
        clock.advance(Duration.ofSeconds(1));
        var ended = create(database, grants, account, patient, Optional.of(clock.now()));

        assertEquals(Optional.of(valid), grants.held(account, subject(patient), now()));
        assertEquals(List.of(ended, valid), grants.ofAccount(account));
        assertEquals(List.of(ended, valid), grants.ofPatient(patient));
        assertEquals(Optional.of(valid), grants.byId(valid.id()));
        assertEquals(Optional.empty(), grants.byId("no uuid"));
        assertEquals(Optional.empty(), grants.held(account, subject(new PatientId("somebody-else")), now()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S42 a grant is held from its first moment to the one before its end")
    void countsBothEnds(TestDatabase database) throws Exception {
        var grants = grants(database);
        var account = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + account);
        var first = create(
                database, grants, account, patient, Optional.of(clock.now().plusMinutes(1)));
        clock.advance(Duration.ofSeconds(1));
        var newest = create(database, grants, account, patient, Optional.of(clock.now()));

        clock.advance(Duration.ofSeconds(59).minusMillis(1));
        assertEquals(Optional.of(first), grants.held(account, subject(patient), now()));
        clock.advance(Duration.ofMillis(1));
        assertEquals(
                Optional.of(newest),
                grants.held(account, subject(patient), now()),
                "none is valid: the newest explains why");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S42 a grant keeps its scope and the records for which it was confirmed, and only what lives waits for anything")
    void keepsScopeAndConfirmations(TestDatabase database) throws Exception {
        var grants = grants(database);
        var account = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + account);
        var other = new PatientId("q-" + account);
        var third = new PatientId("r-" + account);
        var wanted = new NewProxyGrant(
                account,
                patient,
                "parent",
                "form-8",
                clock.now(),
                Optional.of(clock.now().plusDays(1)),
                Set.of(Category.RESULTS, Category.VITALS),
                Set.of(other));
        var grant = database.inTransaction(() -> {
            grants.lock(account);
            return grants.create(wanted);
        });

        database.run(() -> grants.confirm(grant.id(), Set.of(third)));

        var read = grants.byId(grant.id()).orElseThrow();
        assertEquals(Set.of(Category.RESULTS, Category.VITALS), read.scope());
        assertEquals(Set.of(other, third), read.confirmed());
        assertTrue(alive(grants, clock.now()).contains(read));
        assertFalse(alive(grants, clock.now().plusDays(1)).contains(read));
        database.run(() -> grants.revoke(grant.id(), clock.now()));
        assertFalse(alive(grants, clock.now()).stream().anyMatch(one -> one.id().equals(grant.id())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R45 a grant is revoked at once, and the first revocation stays")
    void revokesOnce(TestDatabase database) throws Exception {
        var grants = grants(database);
        var account = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + account);
        var grant = create(database, grants, account, patient, Optional.empty());
        var first = clock.now().plusSeconds(1);

        database.run(() -> grants.revoke(grant.id(), first));
        database.run(() -> grants.revoke(grant.id(), first.plusSeconds(1)));
        database.run(() -> grants.revoke("no uuid", first));

        assertEquals(
                Optional.of(first),
                grants.held(account, subject(patient), now()).orElseThrow().revokedAt());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S42 S41 which grant is held is asked for a moment: before its start, while it holds, after its end, before it was revoked")
    void asksForAMoment(TestDatabase database) throws Exception {
        var grants = grants(database);
        var account = UUID.randomUUID().toString();
        var patient = new PatientId("p-" + account);
        var start = clock.now();
        var old = create(database, grants, account, patient, Optional.of(start.plusDays(10)));
        clock.advance(Duration.ofDays(20));
        var later = create(database, grants, account, patient, Optional.empty());
        database.run(() -> grants.revoke(later.id(), start.plusDays(30)));
        clock.advance(Duration.ofDays(20));

        assertEquals(old.id(), heldAfter(grants, account, patient, start, 0));
        assertEquals(old.id(), heldAfter(grants, account, patient, start, 9));
        assertEquals(later.id(), heldAfter(grants, account, patient, start, 10), "none is valid: the newest");
        assertEquals(later.id(), heldAfter(grants, account, patient, start, 29));
        assertEquals(later.id(), heldAfter(grants, account, patient, start, -1), "none is valid: the newest");
    }

    private static String heldAfter(
            JpaProxyGrants grants, String account, PatientId patient, OffsetDateTime start, int days) {
        return grants.held(account, subject(patient), start.plusDays(days).toInstant())
                .orElseThrow()
                .id();
    }

    private static Subject subject(PatientId patient) {
        return new Subject(patient, Optional.empty(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.now().toInstant();
    }

    private JpaProxyGrants grants(TestDatabase database) {
        return database.inject(new JpaProxyGrants(clock));
    }

    private ProxyGrant create(
            TestDatabase database,
            JpaProxyGrants grants,
            String account,
            PatientId patient,
            Optional<OffsetDateTime> until)
            throws Exception {
        var wanted = new NewProxyGrant(account, patient, "parent", "form-7", clock.now(), until);
        var grant = database.inTransaction(() -> grants.create(wanted));
        assertEquals(
                new ProxyGrant(
                        grant.id(), account, patient, "parent", "form-7", wanted.from(), until, Optional.empty()),
                grant);
        return grant;
    }

    private static List<ProxyGrant> alive(JpaProxyGrants grants, OffsetDateTime moment) {
        return grants.aliveAt(moment, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(PlacedGrant::grant)
                .toList();
    }
}
