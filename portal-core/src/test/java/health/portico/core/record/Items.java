package health.portico.core.record;

import health.portico.api.record.Answer;
import health.portico.api.record.Attachment;
import health.portico.api.record.Coding;
import health.portico.api.record.Content;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Results whose every fact is plain, and reports about them. */
final class Items {
    static final String CANARY = "CANARY of the hidden member";
    private static final Set<SensitivityLabel> SENSITIVE =
            Set.of(new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"));

    private Items() {}

    /** A result that was issued some days ago; visible from the second day on. */
    static Observation result(String id, int daysAgo) {
        return result(id, daysAgo, Set.of());
    }

    static Observation sensitiveResult(String id, int daysAgo) {
        return result(id, daysAgo, SENSITIVE);
    }

    private static Observation result(String id, int daysAgo, Set<SensitivityLabel> labels) {
        return new Observation(
                new ItemHeader(
                        new ItemId(id),
                        FakeHospital.PATIENT,
                        "Glucose " + id,
                        Optional.of(at(daysAgo)),
                        labels,
                        List.of()),
                facts(daysAgo),
                measurement());
    }

    /** Return the result with another code for what was tested. */
    static Observation ofTest(Observation result, Coding code) {
        ResultFacts f = result.facts();
        return result.withFacts(new ResultFacts(
                f.status(), f.issued(), f.classes(), List.of(code), f.stay(), f.zone(), f.reviewed(), f.release()));
    }

    static DiagnosticReport report(String id, String... members) {
        return new DiagnosticReport(
                new ItemHeader(
                        new ItemId(id),
                        FakeHospital.PATIENT,
                        "Panel " + id,
                        Optional.of(at(5)),
                        Set.of(),
                        Arrays.stream(members)
                                .map(member -> new ItemReference(ItemReference.RESULT, new ItemId(member)))
                                .toList()),
                facts(5),
                Optional.of(CANARY),
                List.of(new Attachment("text/plain", Optional.empty(), Content.of(CANARY))),
                Optional.of(CANARY));
    }

    static Observation pointingTo(Observation result, String role, String target) {
        ItemHeader h = result.header();
        return result.withHeader(new ItemHeader(
                h.id(),
                h.patient(),
                h.title(),
                h.date(),
                h.labels(),
                List.of(new ItemReference(role, new ItemId(target)))));
    }

    private static ResultFacts facts(int daysAgo) {
        return new ResultFacts(
                ResultStatus.FINAL,
                Optional.of(at(daysAgo)),
                Set.of(ResultClass.LABORATORY),
                List.of(new Coding("http://loinc.org", "2345-7", "Glucose")),
                new Stay.None(),
                ZoneId.of("America/Los_Angeles"),
                Answer.NO,
                Optional.empty());
    }

    private static OffsetDateTime at(int daysAgo) {
        return FakeHospital.NOW.minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
    }

    private static Measurement measurement() {
        return new Measurement(
                Optional.empty(),
                Optional.of("normal"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
