package health.portico.core.release.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.core.fixture.TestDatabase;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaReleasesTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R23 who released a result, when, why and what was attested is kept, and the first release stays")
    void keepsTheFirstRelease(TestDatabase database) throws Exception {
        var releases = database.inject(new JpaReleases());
        var item = new ItemId("Observation." + UUID.randomUUID());
        var patient = new PatientId("p-" + UUID.randomUUID());
        var at = OffsetDateTime.parse("2026-05-20T19:00:00Z");
        var first = new Release("doctor", at, "Discussed on the phone", new Attestation(true, false));
        var second = new Release("other", at.plusDays(1), "Again", Attestation.NONE);

        database.run(() -> releases.save(item, patient, first));
        database.run(() -> releases.save(item, patient, second));

        assertEquals(Map.of(item, first), releases.ofPatient(patient));
        assertEquals(Optional.of(first), releases.of(item));
        assertEquals(Optional.empty(), releases.of(new ItemId("Observation.absent")));
        assertEquals(Map.of(), releases.ofPatient(new PatientId("p-absent")));
    }
}
