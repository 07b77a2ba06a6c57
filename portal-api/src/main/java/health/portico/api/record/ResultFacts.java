package health.portico.api.record;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of release ask about a result (R19 to R25).
 *
 * @param status how far it has come
 * @param issued when that version was made available; without it the result is not complete (R20)
 * @param classes its sorts; with several the least automatic one counts, an empty set is unknown
 * @param codes what was examined
 * @param stay the hospital stay, if any
 * @param zone the facility's zone, in which calendar days are counted
 * @param reviewed whether a doctor has looked at it (R21); shown, never a precondition
 * @param release the release by hand, joined by the portal and never by a source
 * @since 0.1
 */
public record ResultFacts(
        ResultStatus status,
        Optional<OffsetDateTime> issued,
        Set<ResultClass> classes,
        List<Coding> codes,
        Stay stay,
        ZoneId zone,
        Answer reviewed,
        Optional<Release> release) {
    public ResultFacts {
        classes = Set.copyOf(classes);
        codes = List.copyOf(codes);
    }

    public ResultFacts withRelease(Optional<Release> other) {
        return new ResultFacts(status, issued, classes, codes, stay, zone, reviewed, other);
    }
}
