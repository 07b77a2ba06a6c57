package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Body.FacilityBody;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locations and organizations: what they are called and by which clock they live. */
final class Facilities {
    private static final int MOST_LEVELS = 10;
    private static final List<String> FACILITY = List.of("Location", "Organization");

    private final Index index;

    Facilities(Index index) {
        this.index = index;
    }

    @Nullable
    FacilityBody facility(Ref ref, Place from) {
        var found = ref.isPresent() ? index.find(ref, from, FACILITY).resource() : null;
        return found != null && found.body() instanceof FacilityBody body ? body : null;
    }

    /** Return the zone of a facility or of what it belongs to; null if none says one. */
    @Nullable
    ZoneId zone(Ref ref, Place from) {
        Ref next = ref;
        Place place = from;
        for (int level = 0; level < MOST_LEVELS && next.isPresent(); level++) {
            Resource found = index.find(next, place, FACILITY).resource();
            if (found == null || !(found.body() instanceof FacilityBody body)) {
                return null;
            }
            if (body.zone() != null) {
                return body.zone();
            }
            next = body.parent();
            place = found.place();
        }
        return null;
    }
}
