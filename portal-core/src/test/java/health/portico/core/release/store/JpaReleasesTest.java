package health.portico.core.release.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.core.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaReleasesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-05-20T19:00:00Z");
    private static final Release FIRST =
            new Release("doctor", AT, "Discussed on the phone", new Attestation(true, false));
    private static final Release SECOND = new Release("other", AT.plusDays(1), "Amended", Attestation.NONE);

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R23 S54 who released a result, when, why and what was attested is kept; the next release counts, the first stays")
    void keepsEveryRelease(TestDatabase database) throws Exception {
        var releases = database.inject(new JpaReleases(database.sql()));
        var item = item();
        var patient = new PatientId("p-" + UUID.randomUUID());

        database.run(() -> releases.save(item, patient, FIRST, Optional.empty()));
        assertEquals(Map.of(item, FIRST), releases.ofPatient(patient));
        database.run(() -> releases.save(item, patient, SECOND, Optional.of(FIRST)));

        assertEquals(Map.of(item, SECOND), releases.ofPatient(patient));
        assertEquals(Optional.of(SECOND), releases.of(item));
        assertEquals(2, rows(database, item));
        assertEquals(Optional.empty(), releases.of(new ItemId("Observation.absent")));
        assertEquals(Map.of(), releases.ofPatient(new PatientId("p-absent")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R23 a release that does not know of the latest one is refused and leaves nothing")
    void refusesWhoComesLate(TestDatabase database) throws Exception {
        var releases = database.inject(new JpaReleases(database.sql()));
        var item = item();
        var patient = new PatientId("p-" + UUID.randomUUID());
        database.run(() -> releases.save(item, patient, FIRST, Optional.empty()));

        var thrown = assertThrows(
                PortalException.class,
                () -> database.run(() -> releases.save(item, patient, SECOND, Optional.empty())));

        assertEquals(ProblemType.ALREADY_RELEASED, thrown.type());
        assertEquals(Optional.of(FIRST), releases.of(item));
        assertEquals(1, rows(database, item));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R23 of six releases at once one is kept, and the others are told")
    void keepsOneOfSix(TestDatabase database) throws Exception {
        var releases = database.inject(new JpaReleases(database.sql()));
        var item = item();
        var patient = new PatientId("p-" + UUID.randomUUID());
        var together = new CyclicBarrier(6);
        var threads = Executors.newFixedThreadPool(6);
        try {
            var outcomes = threads.invokeAll(Collections.<Callable<String>>nCopies(6, () -> {
                try {
                    return database.inTransaction(() -> {
                        together.await();
                        releases.save(item, patient, FIRST, Optional.empty());
                        return "kept";
                    });
                } catch (PortalException e) {
                    return e.type().code();
                }
            }));
            var codes = new ArrayList<String>();
            for (var outcome : outcomes) {
                codes.add(outcome.get());
            }

            assertEquals(1, Collections.frequency(codes, "kept"), codes::toString);
            assertEquals(5, Collections.frequency(codes, "already-released"), codes::toString);
            assertEquals(1, rows(database, item));
        } finally {
            threads.shutdown();
        }
    }

    private static ItemId item() {
        return new ItemId("Observation." + UUID.randomUUID());
    }

    private static int rows(TestDatabase database, ItemId item) throws SQLException {
        return database.count("select count(*) from portico_release where item_id = '" + item + "'");
    }
}
