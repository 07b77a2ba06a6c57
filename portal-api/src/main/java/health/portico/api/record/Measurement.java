package health.portico.api.record;

import java.util.List;
import java.util.Optional;

/**
 * What was found: a number with its unit, or words, with its reference range and its components.
 *
 * @param quantity the number, if it is one
 * @param text the words, if it is not a number
 * @param low lower end of the reference range, in the unit of the range
 * @param high upper end of the reference range, in the unit of the range
 * @param rangeText the reference range in words
 * @param interpretation the source's judgement as a code of v3-ObservationInterpretation ({@code N}, {@code H}, {@code L} …)
 * @param components parts of a combined measurement, for instance systolic and diastolic pressure
 * @since 0.1
 */
public record Measurement(
        Optional<Quantity> quantity,
        Optional<String> text,
        Optional<Quantity> low,
        Optional<Quantity> high,
        Optional<String> rangeText,
        Optional<String> interpretation,
        List<Component> components) {
    /** Nothing found, or nothing that may be told. */
    public static final Measurement NONE = new Measurement(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Measurement {
        components = List.copyOf(components);
    }

    /**
     * One part of a combined measurement.
     *
     * @param title what was measured
     * @param codes the same as codes
     * @param quantity the number, if it is one
     * @param text the words, if it is not
     */
    public record Component(String title, List<Coding> codes, Optional<Quantity> quantity, Optional<String> text) {
        public Component {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Component";
        }
    }

    void describe(FieldWriter out) {
        quantity.ifPresent(q -> out.object("quantity", q::describe));
        out.text("text", text);
        if (low.isPresent() || high.isPresent() || rangeText.isPresent()) {
            out.object("referenceRange", range -> {
                low.ifPresent(q -> range.object("low", q::describe));
                high.ifPresent(q -> range.object("high", q::describe));
                range.text("text", rangeText);
            });
        }
        out.text("interpretation", interpretation);
        out.objects("components", components, (part, c) -> {
            part.text("title", c.title()).codes("codes", c.codes());
            c.quantity().ifPresent(q -> part.object("quantity", q::describe));
            part.text("text", c.text());
        });
    }

    @Override
    public String toString() {
        return "Measurement";
    }
}
