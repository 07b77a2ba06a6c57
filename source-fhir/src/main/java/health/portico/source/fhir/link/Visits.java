package health.portico.source.fhir.link;

import health.portico.api.record.Answer;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.ItemId;
import health.portico.api.record.Stay;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import health.portico.source.fhir.read.When;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What visits tell: their facts, their stays, their clocks (R19, R58, R61). Not thread-safe. */
final class Visits {
    private static final int MOST_LEVELS = 10;
    private static final Set<String> OPEN =
            Set.of("planned", "arrived", "triaged", "in-progress", "onleave", "cancelled");

    private final Index index;
    private final Facilities facilities;
    private final Departments departments;
    private final ZoneId portalZone;
    private final Map<String, EncounterFacts> facts = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    Visits(Index index, Facilities facilities, ZoneId portalZone) {
        this.index = index;
        this.facilities = facilities;
        this.departments = new Departments(index, facilities);
        this.portalZone = portalZone;
    }

    ZoneId portalZone() {
        return portalZone;
    }

    EncounterFacts facts(Resource encounter) {
        return facts.computeIfAbsent(encounter.key(), k -> read(encounter, (EncounterBody) encounter.body()));
    }

    private EncounterFacts read(Resource resource, EncounterBody body) {
        Optional<ItemId> id = resource.isContained() ? Optional.empty() : Optional.of(Ids.of(resource));
        return new EncounterFacts(
                id, body.encounterClass(), closed(body.status()), body.scheduled(), departments.of(resource, body));
    }

    private static Answer closed(String status) {
        if (status.equals("finished")) {
            return Answer.YES;
        }
        return OPEN.contains(status) ? Answer.NO : Answer.UNKNOWN;
    }

    /** Return the visit of which another one is a part; null if it is part of none, or of one that nobody finds. */
    static @Nullable Resource whole(Index index, Resource part, EncounterBody body) {
        var whole = index.find(body.partOf(), part.place(), Types.ENCOUNTER).resource();
        return whole != null && whole.body() instanceof EncounterBody ? whole : null;
    }

    /** Return the zone of the place of a visit, else of the organization that provides it, else the portal's. */
    ZoneId zone(Resource encounter) {
        return zones.computeIfAbsent(encounter.key(), k -> zone(encounter, (EncounterBody) encounter.body()));
    }

    private ZoneId zone(Resource encounter, EncounterBody body) {
        for (Ref location : body.locations()) {
            ZoneId zone = facilities.zone(location, encounter.place());
            if (zone != null) {
                return zone;
            }
        }
        ZoneId zone = facilities.zone(body.provider(), encounter.place());
        return zone == null ? portalZone : zone;
    }

    /** Return the hospital stay that a visit is or belongs to. */
    Stay stay(Resource encounter) {
        Resource visit = encounter;
        for (int level = 0; level < MOST_LEVELS; level++) {
            var body = (EncounterBody) visit.body();
            if (body.inpatient() == Answer.YES) {
                return stayOf(visit, body);
            }
            if (body.inpatient() == Answer.UNKNOWN) {
                return new Stay.Unknown();
            }
            if (!body.partOf().isNamed()) {
                return new Stay.None();
            }
            var whole = whole(index, visit, body);
            if (whole == null) {
                return new Stay.Unknown();
            }
            visit = whole;
        }
        return new Stay.Unknown();
    }

    Stay stayOf(Resource encounter, EncounterBody body) {
        if (!body.status().equals("finished") || body.end() == null) {
            return body.status().equals("unknown") ? new Stay.Unknown() : new Stay.Open();
        }
        return new Stay.Discharged(latest(body.end(), zone(encounter)));
    }

    /** A discharge of which only the day is known, or less, took place by the end of that. */
    private static OffsetDateTime latest(When end, ZoneId zone) {
        return end.moment() == null ? end.latest(zone).atZone(zone).toOffsetDateTime() : end.moment();
    }

    /** Return the strictest of several stays: open, then unknown, then the latest discharge. */
    static Stay strictest(List<Stay> stays) {
        Stay strictest = new Stay.None();
        for (Stay stay : stays) {
            if (rank(stay) > rank(strictest) || isLater(stay, strictest)) {
                strictest = stay;
            }
        }
        return strictest;
    }

    private static boolean isLater(Stay stay, Stay other) {
        return stay instanceof Stay.Discharged one
                && other instanceof Stay.Discharged two
                && one.at().toInstant().isAfter(two.at().toInstant());
    }

    private static int rank(Stay stay) {
        if (stay instanceof Stay.Open) {
            return 3;
        }
        if (stay instanceof Stay.Unknown) {
            return 2;
        }
        return stay instanceof Stay.Discharged ? 1 : 0;
    }
}
