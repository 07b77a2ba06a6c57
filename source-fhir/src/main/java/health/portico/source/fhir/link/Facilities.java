package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Body.FacilityBody;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Locations and organizations: what they are called, by which clock they live, and to what they belong. Not thread-safe. */
final class Facilities {
    private static final List<String> FACILITY = List.of("Location", "Organization");

    private static final Line NOWHERE = new Line(List.of(), true);
    private static final Line LOST = new Line(List.of(), false);

    private final Index index;
    private final Map<String, Line> lines = new HashMap<>();

    Facilities(Index index) {
        this.index = index;
    }

    /**
     * A facility and all to which it belongs.
     *
     * @param facilities the nearest first; empty if the facility itself is not found
     * @param readable false if one of them is there and cannot be read
     */
    record Line(List<FacilityBody> facilities, boolean readable) {}

    /** Follow a facility to all to which it belongs. What the export does not hold is left out. */
    Line line(Ref ref, Place from) {
        if (!ref.isPresent()) {
            return NOWHERE;
        }
        var target = index.find(ref, from, FACILITY);
        var first = target.resource();
        if (first == null) {
            return target.broken() ? LOST : NOWHERE;
        }
        return lines.computeIfAbsent(first.key(), k -> line(first));
    }

    private Line line(Resource first) {
        var line = new ArrayList<>(List.of(first));
        boolean readable = true;
        for (int i = 0; i < line.size(); i++) {
            var next = line.get(i);
            for (Ref parent : body(next).parents()) {
                var target = index.find(parent, next.place(), FACILITY);
                readable &= !target.broken();
                if (target.resource() != null && !line.contains(target.resource())) {
                    line.add(target.resource());
                }
            }
        }
        return new Line(line.stream().map(Facilities::body).toList(), readable);
    }

    private static FacilityBody body(Resource facility) {
        return (FacilityBody) facility.body();
    }

    @Nullable
    FacilityBody facility(Ref ref, Place from) {
        var facilities = line(ref, from).facilities();
        return facilities.isEmpty() ? null : facilities.get(0);
    }

    /** Return the zone of a facility or of what it belongs to; null if none says one. */
    @Nullable
    ZoneId zone(Ref ref, Place from) {
        for (var facility : line(ref, from).facilities()) {
            if (facility.zone() != null) {
                return facility.zone();
            }
        }
        return null;
    }
}
