package health.portico.plugin.devices.reading;

import java.util.Arrays;
import java.util.Optional;

/** From where a source is connected (R64). */
public enum Channel {
    WEBSITE("website"),
    MOBILE_APP("mobile-app");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** Return the word of the HTTP contract. */
    public String word() {
        return word;
    }

    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
