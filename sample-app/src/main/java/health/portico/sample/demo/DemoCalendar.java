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
        var out = new ByteSink(json.length + 64);
        var text = false;
        for (int at = 0; at < json.length; ) {
            byte b = json[at++];
            out.write(b);
            if (b != '"' || at == json.length) {
                continue;
            }
            if (ByteSink.startsWith(json, at, CONTENT_TYPE)) {
                text = ByteSink.startsWith(json, at + CONTENT_TYPE.length, TEXT);
            } else if (text && ByteSink.startsWith(json, at, DATA)) {
                at = shiftAttachment(json, at, out);
                text = false;
            } else {
                at = shiftValue(json, at, out);
            }
        }
        return out.toByteArray();
    }

    /** Copy the string value that begins here if it is a date or a token; return where to go on. */
    private int shiftValue(byte[] json, int at, ByteSink out) {
        if (ByteSink.startsWith(json, at, AGE)) {
            int end = ByteSink.indexOf(json, at, (byte) '}');
            int years = Integer.parseInt(new String(json, at + AGE.length, end - at - AGE.length, ISO_8859_1));
            out.write(today.minusYears(years).toString().getBytes(ISO_8859_1));
            return end + 2;
        }
        if (!IsoDates.isDate(json, at)) {
            return at;
        }
        int end = ByteSink.indexOf(json, at, (byte) '"');
        if (end - at == IsoDates.DATE) {
            out.write(clock.shiftDate(json, at));
            return end;
        }
        return IsoDates.isDateTime(json, at, end) ? clock.shiftDateTime(json, at, end, out) : at;
    }

    private int shiftAttachment(byte[] json, int key, ByteSink out) {
        int start = key + DATA.length;
        int end = ByteSink.indexOf(json, start, (byte) '"');
        var content = Base64.getDecoder().decode(Arrays.copyOfRange(json, start, end));
        out.write(DATA);
        out.write(Base64.getEncoder().encode(shiftText(content)));
        return end;
    }

    private byte[] shiftText(byte[] text) {
        var out = new ByteSink(text.length);
        for (int at = 0; at < text.length; ) {
            if (IsoDates.isDate(text, at) && IsoDates.standsAlone(text, at)) {
                out.write(clock.shiftDate(text, at));
                at += IsoDates.DATE;
            } else {
                out.write(text[at++]);
            }
        }
        return out.toByteArray();
    }
}
