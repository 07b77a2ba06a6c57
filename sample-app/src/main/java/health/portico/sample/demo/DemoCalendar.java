package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;

/**
 * Moves the dates of the demo hospital, which are written as of an anchor day, to the day on which it is opened.
 * Immutable and thread-safe; a pure function from JSON to JSON.
 *
 * <p>Every FHIR date and dateTime moves by the same whole number of days and keeps its time on the wall of the facility.
 * So do ISO dates in the text of attachments, which stands in Base64 behind a content type of {@code text/*}. Years and
 * months without a day stay. A token {@code {{age:n}}} becomes the birth date of one who turns n on that day; on
 * 29 February, when the year of birth has no such day, 28 February: whoever was born on that day is n already, while
 * 1 March would be a day short (R58.8).
 */
public final class DemoCalendar {
    private static final byte[] CONTENT_TYPE = "contentType\":\"".getBytes(ISO_8859_1);
    private static final byte[] DATA = "data\":\"".getBytes(ISO_8859_1);
    private static final byte[] TEXT = "text/".getBytes(ISO_8859_1);
    private static final byte[] AGE = "{{age:".getBytes(ISO_8859_1);

    private final LocalDate today;
    private final WallClock clock;

    /**
     * Make the calendar of one day.
     *
     * @param anchor the day as of which the data is written
     * @param today the facility's day that the anchor becomes
     * @param zone the facility's zone
     */
    public DemoCalendar(LocalDate anchor, LocalDate today, ZoneId zone) {
        this.today = today;
        this.clock = new WallClock(ChronoUnit.DAYS.between(anchor, today), zone);
    }

    /** Move all dates of one line of JSON, or of several. */
    public String shift(String json) {
        return new String(shift(json.getBytes(UTF_8)), UTF_8);
    }

    /** Move all dates in UTF-8 JSON without insignificant white space, as the demo's files have it. */
    public byte[] shift(byte[] json) {
        var out = new ByteSink(json);
        var text = false;
        for (int quote = ByteSink.find(json, 0, '"'); quote >= 0; ) {
            int at = quote + 1;
            if (ByteSink.startsWith(json, at, CONTENT_TYPE)) {
                at += CONTENT_TYPE.length;
                text = ByteSink.startsWith(json, at, TEXT);
            } else if (text && ByteSink.startsWith(json, at, DATA)) {
                at = shiftAttachment(json, at + DATA.length, out);
                text = false;
            } else {
                at = shiftValue(json, at, out);
            }
            quote = ByteSink.find(json, at, '"');
        }
        return out.toByteArray();
    }

    /** Replace the string value that begins here if it is a date or a token; return where to go on. */
    private int shiftValue(byte[] json, int at, ByteSink out) {
        if (ByteSink.startsWith(json, at, AGE)) {
            int end = ByteSink.indexOf(json, at, '}');
            int years = Integer.parseInt(new String(json, at + AGE.length, end - at - AGE.length, ISO_8859_1));
            out.replace(at, end + 2, today.minusYears(years).toString().getBytes(ISO_8859_1));
            return end + 2;
        }
        if (!IsoDates.isDate(json, at)) {
            return at;
        }
        int end = ByteSink.indexOf(json, at, '"');
        if (end - at == IsoDates.DATE) {
            out.replace(at, end, clock.shiftDate(json, at));
        } else if (IsoDates.isDateTime(json, at, end)) {
            out.replace(at, end, clock.shiftDateTime(json, at, end));
        }
        return end;
    }

    private int shiftAttachment(byte[] json, int start, ByteSink out) {
        int end = ByteSink.indexOf(json, start, '"');
        var content = Base64.getDecoder().decode(Arrays.copyOfRange(json, start, end));
        out.replace(start, end, Base64.getEncoder().encode(shiftText(content)));
        return end;
    }

    /** Look at each hyphen: a date in running text has its first one after the year. */
    private byte[] shiftText(byte[] text) {
        var out = new ByteSink(text);
        for (int hyphen = ByteSink.find(text, 4, '-'); hyphen >= 0; ) {
            int at = hyphen - 4;
            if (IsoDates.isDate(text, at) && IsoDates.standsAlone(text, at)) {
                out.replace(at, at + IsoDates.DATE, clock.shiftDate(text, at));
                hyphen += IsoDates.DATE;
            }
            hyphen = ByteSink.find(text, hyphen + 1, '-');
        }
        return out.toByteArray();
    }
}
