package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the texts of configuration values are read. */
final class Values {
    private Values() {}

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Return what a value of this type must be, if this one is not. */
    static Optional<String> problem(ConfigurationKey.Type type, String value) {
        return switch (type) {
            case INTEGER -> readable(value.matches("-?\\d{1,9}"), "a whole number");
            case BOOLEAN -> readable(value.equals("true") || value.equals("false"), "true or false");
            case DURATION -> readable(isDuration(value), "a duration such as PT20M");
            case TEXT, SECRET, LIST -> Optional.empty();
        };
    }

    private static Optional<String> readable(boolean right, String expected) {
        return right ? Optional.empty() : Optional.of(expected);
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
