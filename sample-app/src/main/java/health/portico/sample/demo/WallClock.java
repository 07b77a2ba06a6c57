package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Moves moments by whole days and keeps the time that the facility's clocks show, across changes of summer time. */
final class WallClock {
    private static final int TIME = 8;

    private final long days;
    private final ZoneRules rules;

    WallClock(long days, ZoneId zone) {
        this.days = days;
        this.rules = zone.getRules();
    }

    byte[] shiftDate(byte[] in, int at) {
        return IsoDates.date(in, at).plusDays(days).toString().getBytes(ISO_8859_1);
    }

    /** Return the moved moment; an offset that is not the facility's stays as it is. */
    byte[] shiftDateTime(byte[] in, int at, int end) {
        int clockAt = at + IsoDates.DATE;
        int offset = clockAt + 1 + TIME;
        while (offset < end && (in[offset] == '.' || Character.isDigit(in[offset]))) {
            offset++;
        }
        var before = LocalDateTime.of(IsoDates.date(in, at), time(in, clockAt + 1));
        var after = before.plusDays(days);
        var clock = new String(in, clockAt, offset - clockAt, ISO_8859_1);
        var written = new String(in, offset, end - offset, ISO_8859_1);
        var zone = isFacilityOffset(before, written) ? rules.getOffset(after).getId() : written;
        return (after.toLocalDate() + clock + zone).getBytes(ISO_8859_1);
    }

    private boolean isFacilityOffset(LocalDateTime at, String written) {
        for (var valid : rules.getValidOffsets(at)) {
            if (valid.getId().equals(written)) {
                return true;
            }
        }
        return false;
    }

    private static LocalTime time(byte[] in, int at) {
        return LocalTime.of(IsoDates.number(in, at, 2), IsoDates.number(in, at + 3, 2), IsoDates.number(in, at + 6, 2));
    }
}
