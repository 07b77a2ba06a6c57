package health.portico.core.proxy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.core.database.RowPlace;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.proxy.NewProxyGrant;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of several grants of one account over one patient counts. */
class HeldGrantTest {
    private final TestClock clock = new TestClock();
    private final String account = UUID.randomUUID().toString();
    private final PatientId patient = new PatientId("p-" + account);
    private final PatientId merged = new PatientId("q-" + account);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S41 R45 a newer grant that was revoked takes nothing from an older one that is valid; the first revocation alone ends it")
    void passesRevokedOnesBy(TestDatabase database) throws Exception {
        var grants = grants(database);
        var older = create(database, patient, Set.of());
        clock.advance(Duration.ofSeconds(1));
        var newer = create(database, patient, Set.of());
        assertTrue(database.inTransaction(() -> grants.revoke(newer.id(), clock.now())));
        assertFalse(database.inTransaction(() -> grants.revoke(newer.id(), clock.now())));

        assertEquals(Optional.of(older), held(grants));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S42 after a merge a grant that is confirmed for both records counts before a newer one that is not")
    void prefersConfirmedOnes(TestDatabase database) throws Exception {
        var grants = grants(database);
        var confirmed = create(database, patient, Set.of(merged));
        clock.advance(Duration.ofSeconds(1));
        var waiting = create(database, merged, Set.of());

        assertEquals(Optional.of(confirmed), held(grants));
        assertEquals(2, grants.over(subject()).size());
        assertTrue(
                grants.aliveAt(clock.now(), Optional.empty(), Integer.MAX_VALUE).stream()
                        .anyMatch(one -> one.grant().equals(waiting)),
                "it has no end of its own");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R44 parts of all grants lose and repeat none, also of one moment, when one comes and one goes meanwhile")
    void readsGrantsInParts(TestDatabase database) throws Exception {
        var grants = grants(database);
        List<String> mine = new ArrayList<>();
        for (var one = 0; one < 5; one++) {
            mine.add(create(database, new PatientId("p" + one + "-" + account), Set.of())
                    .id());
        }
        List<String> read = new ArrayList<>();
        Optional<RowPlace> place = Optional.empty();
        for (var part = grants.aliveAt(clock.now(), place, 2); !part.isEmpty(); ) {
            part.forEach(one -> read.add(one.grant().id()));
            var last = part.get(part.size() - 1);
            place = Optional.of(new RowPlace(
                    "all", last.createdAt(), UUID.fromString(last.grant().id())));
            if (read.size() == 2) {
                clock.advance(Duration.ofMillis(1));
                create(database, new PatientId("new-" + account), Set.of());
                database.run(() -> grants.revoke(read.get(0), clock.now()));
            }
            part = grants.aliveAt(clock.now(), place, 2);
        }
        assertEquals(Set.copyOf(read).size(), read.size());
        assertTrue(read.containsAll(mine));
    }

    private Optional<ProxyGrant> held(JpaProxyGrants grants) {
        return grants.held(account, subject(), clock.now().toInstant());
    }

    private Subject subject() {
        return new Subject(patient, Optional.empty(), ZoneOffset.UTC, PatientLinks.replacing(Set.of(merged)));
    }

    private JpaProxyGrants grants(TestDatabase database) {
        return database.inject(new JpaProxyGrants(clock));
    }

    private ProxyGrant create(TestDatabase database, PatientId over, Set<PatientId> confirmed) throws Exception {
        var wanted = new NewProxyGrant(
                account, over, "parent", "form-7", clock.now(), Optional.empty(), Set.of(), confirmed);
        return database.inTransaction(() -> grants(database).create(wanted));
    }
}
