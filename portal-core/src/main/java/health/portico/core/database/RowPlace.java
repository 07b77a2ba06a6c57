package health.portico.core.database;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of a table ended: its last row, and the moment by which the rows are sorted. It is a place and no number, so it stays right when
 * rows come and go between two pages. Immutable.
 *
 * @param list which list it belongs to
 * @param moment to the microsecond
 * @param id the row
 */
public record RowPlace(String list, OffsetDateTime moment, UUID id) {
    private static final int PARTS = 3;

    /** @throws PortalException {@code invalid-cursor} if it is none of this list */
    public static RowPlace parse(String text, String list) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split("\\|", -1);
            if (parts.length != PARTS || !parts[0].equals(list)) {
                throw new PortalException(ProblemType.INVALID_CURSOR);
            }
            var moment = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
            return new RowPlace(list, moment.atOffset(ZoneOffset.UTC), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new PortalException(ProblemType.INVALID_CURSOR, e);
        }
    }

    /** Return it as a cursor. */
    public String text() {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
        var plain = list + "|" + micros + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
