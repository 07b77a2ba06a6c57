package health.portico.plugin.devices.reading;

import health.portico.api.visibility.VisibleItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Readings of one type, source, and hour or day together; the hour and the day are those of the place where each was taken. Made of what was
 * decided to be visible, and of nothing else. Immutable.
 *
 * @param type what was measured
 * @param source by what: two devices that count the same steps are not added up
 * @param start when the hour or the day begins, by the clock of the place
 * @param count how many readings
 * @param amount steps added up, everything else on average, to two places
 * @param low the smallest
 * @param high the greatest
 */
public record Bucket(
        MeasurementType type, Source source, LocalDateTime start, int count, Amount amount, Amount low, Amount high) {
    private static final int PLACES = 2;

    private record Key(MeasurementType type, Source source, LocalDateTime start) {}

    /** Put readings together, the order of the first of each kept. */
    public static List<Bucket> of(List<VisibleItem<DeviceReading>> visible, Resolution resolution) {
        ChronoUnit unit = resolution == Resolution.DAY ? ChronoUnit.DAYS : ChronoUnit.HOURS;
        Map<Key, List<DeviceReading>> groups = new LinkedHashMap<>();
        for (VisibleItem<DeviceReading> one : visible) {
            DeviceReading reading = one.item();
            LocalDateTime start = reading.date()
                    .map(OffsetDateTime::toLocalDateTime)
                    .orElseThrow()
                    .truncatedTo(unit);
            groups.computeIfAbsent(new Key(reading.type(), reading.source(), start), key -> new ArrayList<>())
                    .add(reading);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Bucket::start).reversed())
                .toList();
    }

    private static Bucket of(Key key, List<DeviceReading> readings) {
        boolean isSum = key.type() == MeasurementType.STEPS;
        return new Bucket(
                key.type(),
                key.source(),
                key.start(),
                readings.size(),
                both(readings, numbers -> isSum ? sum(numbers) : mean(numbers)),
                both(readings, numbers -> numbers.stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow()),
                both(readings, numbers -> numbers.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    private static Amount both(List<DeviceReading> readings, Function<List<BigDecimal>, BigDecimal> of) {
        List<BigDecimal> seconds = readings.stream()
                .flatMap(reading -> reading.amount().second().stream())
                .toList();
        return new Amount(
                of.apply(readings.stream()
                        .map(reading -> reading.amount().value())
                        .toList()),
                seconds.isEmpty() ? Optional.empty() : Optional.of(of.apply(seconds)));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return Amount.plain(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return Amount.plain(sum(numbers).divide(BigDecimal.valueOf(numbers.size()), PLACES, RoundingMode.HALF_UP));
    }

    /** Shows nothing: amounts are health data. */
    @Override
    public String toString() {
        return "Bucket";
    }
}
