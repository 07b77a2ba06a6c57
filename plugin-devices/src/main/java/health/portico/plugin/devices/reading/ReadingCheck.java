package health.portico.plugin.devices.reading;

import health.portico.api.host.DeviceMeasurement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Judges readings of one source, one by one: accepted is what the source sends and the patient chose (R63, R65). Immutable.
 *
 * @param policy what is believed
 * @param source who sends
 * @param channel in which way
 * @param chosen the types of the connection; empty if there is none
 */
public record ReadingCheck(
        ReadingPolicy policy, Source source, Channel channel, Optional<Set<MeasurementType>> chosen) {
    /** @param now the moment by the portal's clock */
    public Judgement judge(DeviceMeasurement sent, Instant now) {
        Optional<MeasurementType> type = MeasurementType.of(sent.type()).filter(source.types()::contains);
        if (!source.channels().contains(channel)) {
            return refused(Refusal.CHANNEL_NOT_SUPPORTED);
        }
        if (type.isEmpty()) {
            return refused(Refusal.MEASUREMENT_NOT_SUPPORTED);
        }
        if (chosen.isEmpty()) {
            return refused(Refusal.SOURCE_NOT_CONNECTED);
        }
        return chosen.get().contains(type.get())
                ? measured(sent, type.get(), now)
                : refused(Refusal.MEASUREMENT_NOT_SUPPORTED);
    }

    private Judgement measured(DeviceMeasurement sent, MeasurementType type, Instant now) {
        Optional<BigDecimal> factor = type.factor(sent.unit());
        if (factor.isEmpty()) {
            return refused(Refusal.UNIT_NOT_SUPPORTED);
        }
        Optional<Amount> amount = Amount.of(sent.value(), type)
                .map(read -> read.times(factor.get()))
                .filter(read -> policy.isPlausible(type, read));
        if (amount.isEmpty()) {
            return refused(Refusal.VALUE_NOT_PLAUSIBLE);
        }
        return policy.isPlausible(sent.at().toInstant(), now)
                ? new Judgement.Fit(type, amount.get())
                : refused(Refusal.TIME_NOT_PLAUSIBLE);
    }

    private static Judgement refused(Refusal why) {
        return new Judgement.Refused(why);
    }
}
