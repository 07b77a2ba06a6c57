package health.portico.plugin.devices.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is believed of a device. Immutable.
 *
 * @param ranges lowest and highest value by type, in the unit in which it is kept, both allowed; of a blood pressure the systolic one
 * @param diastolic the same of the diastolic one
 * @param ahead how far a device's clock may be ahead of ours
 * @param earliest nothing is older
 * @param mostAtOnce readings in one request
 * @param mostPerDay readings of one patient that apps send within 24 hours
 * @param mostShown readings behind one answer
 */
public record ReadingPolicy(
        Map<MeasurementType, Range> ranges,
        Range diastolic,
        Duration ahead,
        Instant earliest,
        int mostAtOnce,
        int mostPerDay,
        int mostShown) {
    /**
     * The portal's own. The ranges are ours: somewhat wider than what devices for the home can show, and than what is on record of people, so
     * that they refuse a slipped unit or point (70,000 for 70.000) and never an unusual patient.
     */
    public static final ReadingPolicy STANDARD = new ReadingPolicy(
            Map.of(
                    MeasurementType.WEIGHT, Range.of("0.3", "650"),
                    MeasurementType.BLOOD_PRESSURE, Range.of("30", "320"),
                    MeasurementType.PULSE, Range.of("15", "350"),
                    MeasurementType.STEPS, Range.of("0", "200000"),
                    MeasurementType.GLUCOSE, Range.of("5", "1500"),
                    MeasurementType.BMI, Range.of("4", "250"),
                    MeasurementType.OXYGEN, Range.of("30", "100")),
            Range.of("10", "250"),
            Duration.ofMinutes(5),
            Instant.parse("2000-01-01T00:00:00Z"),
            500,
            10_000,
            5_000);

    public ReadingPolicy {
        ranges = Map.copyOf(ranges);
    }

    boolean isPlausible(MeasurementType type, Amount amount) {
        Range range = ranges.get(type);
        boolean ordered = amount.second()
                .map(second -> diastolic.holds(second) && second.compareTo(amount.value()) < 0)
                .orElse(true);
        return range != null && range.holds(amount.value()) && ordered;
    }

    /** Two numbers and what lies between them, both included. Immutable. */
    public record Range(BigDecimal low, BigDecimal high) {
        static Range of(String low, String high) {
            return new Range(new BigDecimal(low), new BigDecimal(high));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
    }

    boolean isPlausible(Instant at, Instant now) {
        return !at.isBefore(earliest) && !at.isAfter(now.plus(ahead));
    }
}
