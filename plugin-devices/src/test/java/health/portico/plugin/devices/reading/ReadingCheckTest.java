package health.portico.plugin.devices.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.host.DeviceMeasurement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCheckTest {
    private static final Instant NOW = Instant.parse("2026-05-20T19:00:00Z");

    @Test
    @DisplayName(
            "R63 R64 R65 accepted is what the source sends, in its channel, and what was chosen: all 4 × 2 × 7 × 2 facts")
    void acceptsChosenAndSupported() {
        for (Source source : Source.values()) {
            for (Channel channel : Channel.values()) {
                for (MeasurementType type : MeasurementType.values()) {
                    for (boolean isChosen : new boolean[] {true, false}) {
                        Set<MeasurementType> chosen =
                                isChosen ? EnumSet.of(type) : EnumSet.complementOf(EnumSet.of(type));
                        boolean fits = source.channels().contains(channel)
                                && source.types().contains(type)
                                && isChosen;

                        Judgement found =
                                check(source, channel, Optional.of(chosen)).judge(usual(type), NOW);

                        assertEquals(fits, found instanceof Judgement.Fit, source + " " + channel + " " + type);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @DisplayName("R63 a value is kept in one unit, and another unit is turned into it without loss or refused")
    @CsvSource({
        "weight, 80.5, kg, 80.5",
        "weight, 80500, g, 80.5",
        "weight, 180, lb, 81.6466266",
        "weight, 180, [lb_av], 81.6466266",
        "weight, 12, stone, unit-not-supported",
        "weight, 80.5, '', unit-not-supported",
        "blood-pressure, 120/80, mm[Hg], 120/80",
        "blood-pressure, 120/80, mmHg, 120/80",
        "blood-pressure, 16/11, kPa, unit-not-supported",
        "pulse, 62, bpm, 62",
        "pulse, 62, /min, 62",
        "steps, 10250, steps, 10250",
        "glucose, 99, mg/dL, 99",
        "glucose, 5.5, mmol/L, 99.0858",
        "bmi, 24.1, kg/m2, 24.1",
        "oxygen, 97, %, 97",
        "oxygen, 0.97, 1, unit-not-supported"
    })
    void convertsUnits(String type, String value, String unit, String expected) {
        assertEquals(expected, text(type, value, unit, NOW));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @DisplayName("R63 what is believed begins and ends at the ends of its range, both included")
    @CsvSource({
        "weight, 0.299999, kg, value-not-plausible",
        "weight, 0.3, kg, 0.3",
        "weight, 650, kg, 650",
        "weight, 650.000001, kg, value-not-plausible",
        "weight, 70000, kg, value-not-plausible",
        "blood-pressure, 320/10, mmHg, 320/10",
        "blood-pressure, 321/80, mmHg, value-not-plausible",
        "blood-pressure, 120/9, mmHg, value-not-plausible",
        "blood-pressure, 80/120, mmHg, value-not-plausible",
        "blood-pressure, 80/80, mmHg, value-not-plausible",
        "blood-pressure, 120, mmHg, value-not-plausible",
        "pulse, 62/60, bpm, value-not-plausible",
        "pulse, -62, bpm, value-not-plausible",
        "pulse, 1e2, bpm, value-not-plausible",
        "pulse, 62.1234567, bpm, value-not-plausible",
        "steps, 0, steps, 0",
        "steps, 200001, steps, value-not-plausible",
        "glucose, 84, mmol/L, value-not-plausible",
        "oxygen, 100, %, 100",
        "oxygen, 100.1, %, value-not-plausible"
    })
    void believesRanges(String type, String value, String unit, String expected) {
        assertEquals(expected, text(type, value, unit, NOW));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R66 a reading lies at most 5 minutes ahead, whatever its offset, and not before the year 2000")
    @CsvSource({
        "2026-05-20T19:05:00Z, 62",
        "2026-05-20T19:05:00.000001Z, time-not-plausible",
        "2026-05-21T00:05:00+05:00, 62",
        "2026-05-20T19:00:00-07:00, time-not-plausible",
        "2000-01-01T00:00:00Z, 62",
        "1999-12-31T23:59:59Z, time-not-plausible"
    })
    void believesTimes(OffsetDateTime at, String expected) {
        DeviceMeasurement sent = new DeviceMeasurement("pulse", "62", "bpm", at, "1");

        assertEquals(
                expected, text(check(Source.GOOGLE_FIT, Channel.WEBSITE, all()).judge(sent, NOW)));
    }

    @Test
    @DisplayName("R64 without a connection nothing is accepted, and a wrong channel is named first")
    void namesWhatIsMissing() {
        DeviceMeasurement pulse = usual(MeasurementType.PULSE);

        assertEquals(
                "source-not-connected",
                text(check(Source.WITHINGS, Channel.WEBSITE, Optional.empty()).judge(pulse, NOW)));
        assertEquals(
                "channel-not-supported",
                text(check(Source.WITHINGS, Channel.MOBILE_APP, Optional.empty())
                        .judge(pulse, NOW)));
        assertEquals(
                "measurement-not-supported",
                text(check(Source.FITBIT, Channel.WEBSITE, Optional.empty()).judge(pulse, NOW)));
    }

    private static String text(String type, String value, String unit, Instant at) {
        DeviceMeasurement sent = new DeviceMeasurement(type, value, unit, at.atOffset(ZoneOffset.UTC), "1");
        return text(check(Source.GOOGLE_FIT, Channel.WEBSITE, all()).judge(sent, NOW));
    }

    private static String text(Judgement found) {
        if (found instanceof Judgement.Fit fit) {
            String first = fit.amount().value().toPlainString();
            return fit.amount()
                    .second()
                    .map(second -> first + "/" + second.toPlainString())
                    .orElse(first);
        }
        return ((Judgement.Refused) found).why().code();
    }

    private static ReadingCheck check(Source source, Channel channel, Optional<Set<MeasurementType>> chosen) {
        return new ReadingCheck(ReadingPolicy.STANDARD, source, channel, chosen);
    }

    private static Optional<Set<MeasurementType>> all() {
        return Optional.of(EnumSet.allOf(MeasurementType.class));
    }

    private static DeviceMeasurement usual(MeasurementType type) {
        String value = type == MeasurementType.BLOOD_PRESSURE ? "120/80" : "90";
        return new DeviceMeasurement(type.word(), value, type.unit(), NOW.atOffset(ZoneOffset.UTC), "1");
    }
}
