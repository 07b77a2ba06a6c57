package health.portico.source.fhir.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads moments in the one form in which nearly all systems write them, and leaves the others to the Java library. */
final class Moments {
    private static final int TIME_END = 19;
    private static final int MILLIS_END = 23;

    private Moments() {}

    /** @throws DateTimeException if the text is no moment, or one that no calendar has */
    static OffsetDateTime parse(String text) {
        if (!hasForm(text)) {
            return OffsetDateTime.parse(text);
        }
        boolean millis = text.charAt(TIME_END) == '.';
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                millis ? number(text, 20, 23) * 1_000_000 : 0,
                offset(text, millis ? MILLIS_END : TIME_END));
    }

    /** {@code 2015-02-07T13:28:17-05:00}, with or without milliseconds, with {@code Z} for an offset of zero. */
    private static boolean hasForm(String text) {
        if (text.length() <= TIME_END) {
            return false;
        }
        int zone = text.charAt(TIME_END) == '.' ? MILLIS_END : TIME_END;
        return text.length() > zone
                && matches(text, 0, zone, "0000-00-00T00:00:00.000")
                && matches(text, zone, text.length(), zoneForm(text.charAt(zone)));
    }

    private static String zoneForm(char first) {
        return switch (first) {
            case 'Z' -> "Z";
            case '-' -> "-00:00";
            default -> "+00:00";
        };
    }

    private static boolean matches(String text, int from, int to, String form) {
        if (to - from > form.length() || form.length() <= 6 && to - from != form.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char wanted = form.charAt(i - from);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static ZoneOffset offset(String text, int from) {
        if (text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(from) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * number(text, from + 1, from + 3), sign * number(text, from + 4, from + 6));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }
}
