package health.portico.source.fhir.link;

import health.portico.api.record.Answer;
import health.portico.api.record.PatientId;
import health.portico.api.record.Stay;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.ResultBody;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which hospital stay a result belongs (R19): that of the visit which it names; without one, those during which it may have been
 * taken. Not thread-safe.
 */
final class Stays {
    /** A stay of such a status has not begun, or never will. */
    private static final Set<String> NOT_BEGUN = Set.of("planned", "cancelled");

    private final Index index;
    private final Visits visits;
    private final Map<PatientId, List<Member>> candidates = new HashMap<>();

    Stays(Index index, Visits visits, Collection<Member> members) {
        this.index = index;
        this.visits = visits;
        for (var member : members) {
            if (member.patient() != null && member.item() instanceof EncounterBody body && mayBeStay(body)) {
                candidates
                        .computeIfAbsent(member.patient(), k -> new ArrayList<>())
                        .add(member);
            }
        }
    }

    private static boolean mayBeStay(EncounterBody body) {
        return !NOT_BEGUN.contains(body.status()) && body.inpatient() != Answer.NO;
    }

    Stay of(Member result, ResultBody body, ZoneId zone) {
        for (Ref ref : result.item().head().encounters()) {
            if (ref.isPresent()) {
                var visit = index.find(ref, result.resource().place(), Types.ENCOUNTER)
                        .resource();
                return visit != null && visit.body() instanceof EncounterBody ? visits.stay(visit) : new Stay.Unknown();
            }
        }
        return during(result, body, zone);
    }

    private Stay during(Member result, ResultBody body, ZoneId zone) {
        var stays = new ArrayList<Stay>();
        for (var candidate : candidates.getOrDefault(result.patient(), List.of())) {
            var visit = (EncounterBody) candidate.item();
            if (mayOverlap(body, visit, zone)) {
                stays.add(
                        visit.inpatient() == Answer.YES
                                ? visits.stayOf(candidate.resource(), visit)
                                : new Stay.Unknown());
            }
        }
        boolean dated = body.from() != null || body.to() != null;
        return dated || stays.isEmpty() ? Visits.strictest(stays) : new Stay.Unknown();
    }

    /** Whatever is not known may be. */
    private static boolean mayOverlap(ResultBody result, EncounterBody visit, ZoneId zone) {
        return !earliest(result.from() == null ? result.to() : result.from(), zone)
                        .isAfter(latest(visit.end(), zone))
                && !latest(result.to() == null ? result.from() : result.to(), zone)
                        .isBefore(earliest(visit.head().date(), zone));
    }

    private static Instant earliest(@Nullable When when, ZoneId zone) {
        return when == null ? Instant.MIN : when.earliest(zone);
    }

    private static Instant latest(@Nullable When when, ZoneId zone) {
        return when == null ? Instant.MAX : when.latest(zone);
    }
}
