package health.portico.source.fhir.read;

import health.portico.api.record.Measurement;
import health.portico.api.record.Quantity;
import health.portico.source.fhir.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what was found: values, reference ranges, components. */
final class MeasurementReader {
    /** The forms that a value may have (FHIR R4, Observation.value[x]), and why there is none; the first that is there counts. */
    private static final Map<String, Function<Node, String>> IN_WORDS = new LinkedHashMap<>();

    static {
        IN_WORDS.put("valueQuantity", h -> bound(h.object("valueQuantity")));
        IN_WORDS.put("valueCodeableConcept", h -> concept(h, "valueCodeableConcept"));
        IN_WORDS.put("valueString", h -> text(h, "valueString"));
        IN_WORDS.put("valueBoolean", h -> String.valueOf(h.truth("valueBoolean")));
        IN_WORDS.put("valueInteger", MeasurementReader::integer);
        IN_WORDS.put("valueRange", h -> range(h.object("valueRange")));
        IN_WORDS.put("valueRatio", h -> ratio(h.object("valueRatio")));
        IN_WORDS.put("valueTime", h -> text(h, "valueTime"));
        IN_WORDS.put("valueDateTime", h -> text(h, "valueDateTime"));
        IN_WORDS.put("valuePeriod", h -> period(h.object("valuePeriod")));
        IN_WORDS.put("dataAbsentReason", h -> concept(h, "dataAbsentReason"));
    }

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
        return Elements.each(observation.list("component"), MeasurementReader::component);
    }

    private static Measurement.Component component(Node component) {
        var code = Elements.concept(component.object("code"));
        return new Measurement.Component(
                code.words("Component"), code.codings(), quantity(component.object("valueQuantity")), text(component));
    }

    private static Optional<String> interpretation(Node observation) {
        for (var concept : Elements.concepts(observation, "interpretation")) {
            if (!concept.codings().isEmpty()) {
                return Optional.of(concept.codings().get(0).code());
            }
        }
        return Optional.empty();
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

    /** Return the value in words; of a number only what is more than a number. */
    private static Optional<String> text(Node holder) {
        for (var form : IN_WORDS.entrySet()) {
            if (holder.has(form.getKey())) {
                return words(form.getValue().apply(holder));
            }
        }
        return Optional.empty();
    }

    private static String text(Node holder, String name) {
        return Elements.orEmpty(holder.text(name));
    }

    private static String concept(Node holder, String name) {
        return Elements.concept(holder.object(name)).words("");
    }

    private static String integer(Node holder) {
        var value = holder.number("valueInteger");
        return value == null ? "" : value.toPlainString();
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
        String start = text(period, "start");
        String end = text(period, "end");
        return start.isEmpty() && end.isEmpty() ? "" : start + " \u2013 " + end;
    }

    /** Several ranges hold for different people; which one is meant only their words tell. */
    private static Optional<String> inWords(List<Node> ranges) {
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
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
