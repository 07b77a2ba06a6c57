package health.portico.plugin.devices.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a device measures, with the unit in which it is kept and the units that are turned into it without loss: by a factor that is an exact
 * decimal. 1 lb is 0.45359237 kg by definition; 1 mmol of glucose is 18.0156 mg per dL and L (molar mass 180.156 g/mol).
 */
@SuppressWarnings("ImmutableEnumChecker") // what is handed to the constructor is never changed
public enum MeasurementType {
    WEIGHT("weight", "Weight", "kg", Map.of("kg", "1", "g", "0.001", "lb", "0.45359237", "[lb_av]", "0.45359237")),
    BLOOD_PRESSURE("blood-pressure", "Blood pressure", "mm[Hg]", same("mm[Hg]", "mmHg")),
    PULSE("pulse", "Pulse", "/min", same("/min", "{beats}/min", "beats/min", "count/min", "bpm")),
    STEPS("steps", "Steps", "{steps}", same("{steps}", "steps", "count", "1")),
    GLUCOSE(
            "glucose",
            "Blood glucose",
            "mg/dL",
            Map.of("mg/dL", "1", "mg/dl", "1", "mmol/L", "18.0156", "mmol/l", "18.0156")),
    BMI("bmi", "Body mass index", "kg/m2", same("kg/m2", "kg/m²")),
    OXYGEN("oxygen", "Blood oxygen", "%", same("%"));

    private final String word;
    private final String title;
    private final String unit;
    private final Map<String, String> factors;

    MeasurementType(String word, String title, String unit, Map<String, String> factors) {
        this.word = word;
        this.title = title;
        this.unit = unit;
        this.factors = factors;
    }

    private static Map<String, String> same(String... units) {
        return Arrays.stream(units).collect(Collectors.toUnmodifiableMap(unit -> unit, unit -> "1"));
    }

    /** Return the word of the HTTP contract. */
    public String word() {
        return word;
    }

    /** Return what a list shows, in the language of the record. */
    public String title() {
        return title;
    }

    /** Return the UCUM code of the unit in which it is kept. */
    public String unit() {
        return unit;
    }

    /** Return how much one of a unit is in the unit in which it is kept; empty for a unit that is not supported. */
    public Optional<BigDecimal> factor(String from) {
        return Optional.ofNullable(factors.get(from)).map(BigDecimal::new);
    }

    public static Optional<MeasurementType> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
