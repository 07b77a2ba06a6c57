package health.portico.source.fhir.read;

import health.portico.api.record.Measurement;
import health.portico.api.record.Quantity;
import health.portico.source.fhir.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was found: values, reference ranges, components. */
final class MeasurementReader {
    private MeasurementReader() {}

    static Measurement read(Node observation) {
        var ranges = observation.list("referenceRange");
        var only = ranges.size() == 1 ? Optional.of(ranges.get(0)) : Optional.<Node>empty();
        return new Measurement(
                quantity(observation.object("valueQuantity")),
                text(observation),
                only.flatMap(r -> quantity(r.object("low"))),
                only.flatMap(r -> quantity(r.object("high"))),
                only.isPresent() ? Elements.optional(only.get(), "text") : inWords(ranges),
                interpretation(observation),
                components(observation));
    }

    private static List<Measurement.Component> components(Node observation) {
        return observation.list("component").stream()
                .map(MeasurementReader::component)
                .toList();
    }

    private static Measurement.Component component(Node component) {
        var code = Elements.concept(component.object("code"));
        return new Measurement.Component(
                code.words("Component"), code.codings(), quantity(component.object("valueQuantity")), text(component));
    }

    private static Optional<String> interpretation(Node observation) {
        return Elements.concepts(observation, "interpretation").stream()
                .flatMap(c -> c.codings().stream())
                .map(c -> c.code())
                .findFirst();
    }

    /** Read a number; one that is only a bound, as less than 0.01, is no number but words. */
    private static Optional<Quantity> quantity(Node quantity) {
        var value = quantity.number("value");
        return value == null || quantity.text("comparator") != null
                ? Optional.empty()
                : Optional.of(new Quantity(value, unit(quantity)));
    }

    private static String unit(Node quantity) {
        String unit = quantity.text("unit");
        return unit == null ? Elements.orEmpty(quantity.text("code")) : unit;
    }

    private static Optional<String> text(Node holder) {
        return Stream.<Optional<String>>of(
                        words(bound(holder.object("valueQuantity"))),
                        words(Elements.concept(holder.object("valueCodeableConcept"))
                                .words("")),
                        Elements.optional(holder, "valueString"),
                        truth(holder.truth("valueBoolean")),
                        Optional.ofNullable(holder.number("valueInteger")).map(n -> n.toPlainString()),
                        words(range(holder.object("valueRange"))),
                        words(ratio(holder.object("valueRatio"))),
                        Elements.optional(holder, "valueTime"),
                        Elements.optional(holder, "valueDateTime"),
                        words(period(holder.object("valuePeriod"))),
                        words(Elements.concept(holder.object("dataAbsentReason"))
                                .words("")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> truth(@Nullable Boolean value) {
        return Optional.ofNullable(value).map(v -> v ? "true" : "false");
    }

    private static String bound(Node quantity) {
        String comparator = quantity.text("comparator");
        return comparator == null ? "" : comparator + " " + amount(quantity);
    }

    private static String amount(Node quantity) {
        var value = quantity.number("value");
        return value == null ? "" : (value.toPlainString() + " " + unit(quantity)).strip();
    }

    private static String range(Node range) {
        String low = amount(range.object("low"));
        String high = amount(range.object("high"));
        return low.isEmpty() && high.isEmpty() ? "" : (low + " \u2013 " + high).strip();
    }

    private static String ratio(Node ratio) {
        String numerator = amount(ratio.object("numerator"));
        String denominator = amount(ratio.object("denominator"));
        return numerator.isEmpty() ? "" : numerator + " : " + denominator;
    }

    private static String period(Node period) {
        String start = Elements.orEmpty(period.text("start"));
        String end = Elements.orEmpty(period.text("end"));
        return start.isEmpty() && end.isEmpty() ? "" : start + " \u2013 " + end;
    }

    /** Several ranges hold for different people; which one is meant only their words tell. */
    private static Optional<String> inWords(List<Node> ranges) {
        var all = ranges.stream()
                .map(r -> (Elements.orEmpty(r.text("text")) + " " + range(r)).strip())
                .filter(words -> !words.isEmpty())
                .toList();
        return words(String.join("; ", all));
    }

    private static Optional<String> words(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
