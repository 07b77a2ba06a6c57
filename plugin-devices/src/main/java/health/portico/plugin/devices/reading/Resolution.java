package health.portico.plugin.devices.reading;

import java.util.Arrays;
import java.util.Optional;

/** How readings are shown: one by one, or those of an hour or a day of one type and source together. */
public enum Resolution {
    RAW("raw"),
    HOUR("hour"),
    DAY("day");

    private final String word;

    Resolution(String word) {
        this.word = word;
    }

    /** Return the word of the HTTP contract. */
    public String word() {
        return word;
    }

    public static Optional<Resolution> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
