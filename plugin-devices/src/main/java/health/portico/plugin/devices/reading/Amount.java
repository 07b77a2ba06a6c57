package health.portico.plugin.devices.reading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measured number, or the two of a blood pressure. Immutable.
 *
 * @param value the number; the systolic one of a blood pressure
 * @param second the diastolic one of a blood pressure, absent for everything else
 */
public record Amount(BigDecimal value, Optional<BigDecimal> second) {
    /** A device sends no more digits than that before or after the point. */
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,6})?";

    /** Read what was sent: a decimal number, or two joined by a slash; empty if it is neither. */
    static Optional<Amount> of(String text, MeasurementType type) {
        if (type == MeasurementType.BLOOD_PRESSURE) {
            if (!text.matches(NUMBER + "/" + NUMBER)) {
                return Optional.empty();
            }
            int slash = text.indexOf('/');
            return Optional.of(new Amount(
                    new BigDecimal(text.substring(0, slash)), Optional.of(new BigDecimal(text.substring(slash + 1)))));
        }
        return text.matches(NUMBER)
                ? Optional.of(new Amount(new BigDecimal(text), Optional.empty()))
                : Optional.empty();
    }

    Amount times(BigDecimal factor) {
        return new Amount(plain(value.multiply(factor)), second.map(number -> plain(number.multiply(factor))));
    }

    /** Without zeros at the end, and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Shows nothing: amounts are health data. */
    @Override
    public String toString() {
        return "Amount";
    }
}
