package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** Write the moved moment; an offset that is not the facility's stays as it is. Return where to go on. */
    int shiftDateTime(byte[] in, int at, int end, ByteSink out) {
        int offset = at + IsoDates.DATE + 1 + TIME;
        while (offset < end && (in[offset] == '.' || Character.isDigit(in[offset]))) {
            offset++;
        }
        var before = LocalDateTime.of(IsoDates.date(in, at), time(in, at + IsoDates.DATE + 1));
        var after = before.plusDays(days);
        out.write(after.toLocalDate().toString().getBytes(ISO_8859_1));
        out.write(in, at + IsoDates.DATE, offset);
        var written = new String(in, offset, end - offset, ISO_8859_1);
        var zone = isFacilityOffset(before, written) ? rules.getOffset(after).getId() : written;
        out.write(zone.getBytes(ISO_8859_1));
        return end;
    }

    private boolean isFacilityOffset(LocalDateTime at, String written) {
        return rules.getValidOffsets(at).stream().map(ZoneOffset::getId).anyMatch(written::equals);
    }

    private static LocalTime time(byte[] in, int at) {
        return LocalTime.of(IsoDates.number(in, at, 2), IsoDates.number(in, at + 3, 2), IsoDates.number(in, at + 6, 2));
    }
}
