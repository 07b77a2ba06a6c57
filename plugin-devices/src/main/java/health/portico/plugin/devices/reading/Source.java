package health.portico.plugin.devices.reading;

import static health.portico.plugin.devices.reading.Channel.MOBILE_APP;
import static health.portico.plugin.devices.reading.Channel.WEBSITE;
import static health.portico.plugin.devices.reading.MeasurementType.BLOOD_PRESSURE;
import static health.portico.plugin.devices.reading.MeasurementType.PULSE;
import static health.portico.plugin.devices.reading.MeasurementType.STEPS;
import static health.portico.plugin.devices.reading.MeasurementType.WEIGHT;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where readings come from: which types it sends (R63) and from where it is connected (R64). */
@SuppressWarnings("ImmutableEnumChecker") // what is handed to the constructor is never changed
public enum Source {
    WITHINGS("withings", "Withings", EnumSet.of(WEBSITE), EnumSet.of(WEIGHT, BLOOD_PRESSURE, PULSE)),
    FITBIT("fitbit", "Fitbit", EnumSet.of(WEBSITE), EnumSet.of(STEPS, WEIGHT)),
    APPLE_HEALTH("apple-health", "Apple Health", EnumSet.of(MOBILE_APP), EnumSet.allOf(MeasurementType.class)),
    GOOGLE_FIT("google-fit", "Google Fit", EnumSet.allOf(Channel.class), EnumSet.allOf(MeasurementType.class));

    private final String word;
    private final String displayName;
    private final Set<Channel> channels;
    private final Set<MeasurementType> types;

    Source(String word, String displayName, Set<Channel> channels, Set<MeasurementType> types) {
        this.word = word;
        this.displayName = displayName;
        this.channels = Collections.unmodifiableSet(channels);
        this.types = Collections.unmodifiableSet(types);
    }

    /** Return the word of the HTTP contract. */
    public String word() {
        return word;
    }

    /** Return the name of the product, which is the same in all languages. */
    public String displayName() {
        return displayName;
    }

    public Set<Channel> channels() {
        return channels;
    }

    public Set<MeasurementType> types() {
        return types;
    }

    public static Optional<Source> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
