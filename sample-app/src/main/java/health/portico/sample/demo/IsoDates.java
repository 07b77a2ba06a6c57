package health.portico.sample.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** Recognises ISO 8601 dates in bytes without making objects of what is none. */
final class IsoDates {
    /** The length of {@code 2026-01-01}. */
    static final int DATE = 10;

    private static final int SECONDS = 19;

    private IsoDates() {}

    static boolean isDate(byte[] in, int at) {
        return at + DATE <= in.length
                && digits(in, at, 4)
                && in[at + 4] == '-'
                && digits(in, at + 5, 2)
                && in[at + 7] == '-'
                && digits(in, at + 8, 2)
                && isOnTheCalendar(in, at);
    }

    /** Tell whether a date is followed by a time and an offset, up to the end. */
    static boolean isDateTime(byte[] in, int at, int end) {
        return end - at > SECONDS
                && in[at + 10] == 'T'
                && digits(in, at + 11, 2)
                && in[at + 13] == ':'
                && digits(in, at + 14, 2)
                && in[at + 16] == ':'
                && digits(in, at + 17, 2);
    }

    /** Tell whether a date in running text is not part of a longer number or name. */
    static boolean standsAlone(byte[] in, int at) {
        return (at == 0 || !isWord(in[at - 1])) && (at + DATE == in.length || !isWord(in[at + DATE]));
    }

    static LocalDate date(byte[] in, int at) {
        return LocalDate.of(number(in, at, 4), number(in, at + 5, 2), number(in, at + 8, 2));
    }

    static int number(byte[] in, int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + in[i] - '0';
        }
        return value;
    }

    private static boolean isOnTheCalendar(byte[] in, int at) {
        int month = number(in, at + 5, 2);
        int day = number(in, at + 8, 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(number(in, at, 4), month).lengthOfMonth());
    }

    private static boolean digits(byte[] in, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(byte b) {
        return b == '-' || b == '/' || b == '_' || Character.isLetterOrDigit(b);
    }
}
