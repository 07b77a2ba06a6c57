package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.api.record.Coding;
import health.portico.api.record.ResultStatus;
import health.portico.source.fhir.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads observations and reports (R19 to R25). */
final class ResultReader {
    private ResultReader() {}

    static Body observation(Node observation, Reading reading) {
        var listing = ResultClasses.listing(Elements.concepts(observation, "category"));
        var code = Elements.concept(observation.object("code"));
        var measurement = MeasurementReader.read(observation);
        boolean reviewed = Elements.extensions(observation, "reviewed-by").stream()
                .anyMatch(e -> reading.ref(e, "valueReference").isPresent());
        return new Body.ObservationBody(
                head(observation, reading, code.words("Observation")),
                result(observation, code.codings(), reviewed),
                measurement,
                listing,
                Elements.refs(observation, "hasMember", reading),
                Elements.refs(observation, "derivedFrom", reading));
    }

    static Body report(Node report, Reading reading) {
        var code = Elements.concept(report.object("code"));
        boolean reviewed =
                Elements.refs(report, "resultsInterpreter", reading).stream().anyMatch(Ref::isPresent);
        var results = Elements.refs(report, "result", reading);
        return new Body.ReportBody(
                head(report, reading, code.words("DiagnosticReport")),
                result(report, code.codings(), reviewed),
                results,
                Elements.optional(report, "conclusion"),
                Narrative.of(report.object("text")),
                NoteReader.ofReport(report, reading, code));
    }

    private static Head head(Node result, Reading reading, String title) {
        var relations = new ArrayList<Relation>();
        for (String name : List.of("result", "hasMember", "derivedFrom")) {
            relations.addAll(Elements.relations(Relation.PART, Elements.refs(result, name, reading)));
        }
        return new Head(
                reading.ref(result, "subject"),
                List.of(reading.ref(result, "encounter")),
                Elements.labels(result),
                title,
                Elements.first(effective(result, "start"), Elements.when(result, "issued")),
                relations);
    }

    private static @Nullable When effective(Node result, String side) {
        var moment =
                Elements.first(Elements.when(result, "effectiveDateTime"), Elements.when(result, "effectiveInstant"));
        return Elements.first(moment, Elements.when(result.object("effectivePeriod"), side));
    }

    private static Body.ResultBody result(Node result, List<Coding> codes, boolean reviewed) {
        // An instant in FHIR has a time; anything less does not say when the result was complete.
        var issued = Elements.when(result, "issued");
        return new Body.ResultBody(
                status(Elements.orEmpty(result.text("status"))),
                issued == null ? Optional.empty() : Optional.ofNullable(issued.moment()),
                ResultClasses.of(Elements.concepts(result, "category")),
                List.copyOf(codes),
                effective(result, "start"),
                effective(result, "end"),
                Answer.of(reviewed));
    }

    private static ResultStatus status(String status) {
        return switch (status) {
            case "final" -> ResultStatus.FINAL;
            case "amended" -> ResultStatus.AMENDED;
            case "corrected" -> ResultStatus.CORRECTED;
            case "registered", "partial", "preliminary", "appended", "cancelled", "entered-in-error" ->
                ResultStatus.NOT_COMPLETE;
            default -> ResultStatus.UNKNOWN;
        };
    }
}
