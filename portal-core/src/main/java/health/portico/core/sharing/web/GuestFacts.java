package health.portico.core.sharing.web;

import health.portico.api.record.FieldWriter;
import health.portico.core.page.Template;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The facts of one item as an HTML list of terms: those that have a name in the texts of pages, in the order in which the item tells
 * them; codes and ids are left out. Used once, by one thread.
 */
final class GuestFacts implements FieldWriter {
    private static final String NAMES = "page.fact.";
    private static final int DIGITS = 6;

    /** Names that an item's field has on pages, where they differ. */
    private static final Map<String, String> CALLED = Map.of(
            "text", NAMES + "value",
            "issued", NAMES + "posted",
            "end", NAMES + "ended",
            "encounterClass", NAMES + "sort",
            "conclusion", "page.results.conclusion",
            "referenceRange", "page.results.usual");

    /** What stands before the one end of a range that has no other. */
    private static final Map<String, String> BOUNDS = Map.of("low", "≥", "high", "≤");

    /** Fields whose value is a code, and where its words stand. */
    private static final Map<String, String> CODED = Map.of(
            "status", "page.status.",
            "criticality", "page.criticality.",
            "encounterClass", "page.encounter-class.");

    /** The laboratory's judgement by its code, where it speaks of a range (v3-ObservationInterpretation). */
    private static final Map<String, String> JUDGED = Map.of(
            "N", "page.results.within",
            "L", "page.results.below",
            "LL", "page.results.below",
            "H", "page.results.above",
            "HH", "page.results.above");

    private final GuestHtml page;
    private final List<String> terms = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    GuestFacts(GuestHtml page) {
        this.page = page;
    }

    String html() {
        String list = terms.isEmpty() ? "" : "<dl class=\"terms\">" + String.join("", terms) + "</dl>";
        String tags = marks.isEmpty() ? "" : "<p class=\"marks\">" + String.join(" ", marks) + "</p>";
        return list + tags;
    }

    @Override
    public GuestFacts text(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        if (name.equals("interpretation")) {
            page.wordsIfAny(JUDGED.getOrDefault(value, "page.interpretation." + value))
                    .ifPresent(this::mark);
            return this;
        }
        return CODED.containsKey(name) ? coded(name, value) : term(name, page.clinical(value));
    }

    private GuestFacts coded(String name, String code) {
        return term(name, page.wordsIfAny(CODED.get(name) + code).orElseGet(() -> page.clinical(code)));
    }

    @Override
    public GuestFacts number(String name, BigDecimal value) {
        return term(name, number(value));
    }

    /** Of truths, one is told: that nobody has looked at a result yet (R21). */
    @Override
    public GuestFacts truth(String name, boolean value) {
        if (name.equals("reviewed") && !value) {
            mark(page.words("page.results.not-reviewed.their"));
        }
        return this;
    }

    @Override
    public GuestFacts date(String name, LocalDate value) {
        return term(name, page.date(value));
    }

    @Override
    public GuestFacts moment(String name, OffsetDateTime value) {
        return term(name, page.moment(value));
    }

    @Override
    public GuestFacts object(String name, Consumer<FieldWriter> fields) {
        Amount amount = new Amount();
        fields.accept(amount);
        return term(name.equals("quantity") ? "value" : name, amount.html());
    }

    @Override
    public <E> GuestFacts objects(String name, Collection<E> elements, BiConsumer<FieldWriter, E> fields) {
        if (!name.equals("components") || elements.isEmpty()) {
            return this;
        }
        return term(
                "value",
                elements.stream()
                        .map(element -> {
                            Amount part = new Amount();
                            fields.accept(part, element);
                            return part.html();
                        })
                        .collect(Collectors.joining("</li><li>", "<ul class=\"parts\"><li>", "</li></ul>")));
    }

    @Override
    public GuestFacts texts(String name, Collection<String> values) {
        return values.isEmpty()
                ? this
                : term(name, values.stream().map(page::clinical).collect(Collectors.joining(", ")));
    }

    private GuestFacts term(String name, String html) {
        page.wordsIfAny(CALLED.getOrDefault(name, NAMES + name))
                .filter(called -> !html.isEmpty())
                .ifPresent(called -> terms.add("<dt>" + called + "</dt><dd>" + html + "</dd>"));
        return this;
    }

    private void mark(String words) {
        marks.add("<span class=\"tag\">" + words + "</span>");
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(page.language());
        format.setMaximumFractionDigits(DIGITS);
        return format.format(value);
    }

    /** A number with its unit, a range of two, or a part of a combined measurement, in one line. */
    private final class Amount implements FieldWriter {
        private final List<String> parts = new ArrayList<>();

        String html() {
            return String.join(" ", parts).strip();
        }

        @Override
        public Amount text(String name, String value) {
            if (!value.isEmpty()) {
                parts.add(name.equals("unit") ? Template.escaped(Units.shown(value)) : page.clinical(value));
            }
            return this;
        }

        @Override
        public Amount number(String name, BigDecimal value) {
            parts.add(GuestFacts.this.number(value));
            return this;
        }

        @Override
        public Amount object(String name, Consumer<FieldWriter> fields) {
            Amount inner = new Amount();
            fields.accept(inner);
            boolean isAfterLow = name.equals("high") && !parts.isEmpty();
            parts.add(isAfterLow ? "–" : BOUNDS.getOrDefault(name, ""));
            parts.add(inner.html());
            if (isAfterLow) {
                parts.set(0, "");
            }
            return this;
        }

        @Override
        public Amount truth(String name, boolean value) {
            return this;
        }

        @Override
        public Amount date(String name, LocalDate value) {
            return this;
        }

        @Override
        public Amount moment(String name, OffsetDateTime value) {
            return this;
        }

        @Override
        public <E> Amount objects(String name, Collection<E> elements, BiConsumer<FieldWriter, E> fields) {
            return this;
        }

        @Override
        public Amount texts(String name, Collection<String> values) {
            return this;
        }
    }
}
