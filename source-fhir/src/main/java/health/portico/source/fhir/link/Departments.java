package health.portico.source.fhir.link;

import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.Department;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.FacilityBody;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which departments visits took place (R58.7). A department is what the visit, its places and the visits of which it is a part say
 * together. What is said in words alone, or leads nowhere, is not known, and makes all of it unknown (R59); so does a place that tells
 * no department where no visit says its service. Of which sort the visit is, what stands around the
 * places, and who provides it, only hints: a hospital is no department, but a psychiatric one has no others.
 */
final class Departments {
    private static final int MOST_LEVELS = 10;

    private final Index index;
    private final Facilities facilities;

    Departments(Index index, Facilities facilities) {
        this.index = index;
        this.facilities = facilities;
    }

    /** What was found of one department. */
    private static final class Findings {
        private final Set<CodeableConcept> sorts = new HashSet<>();
        private final Set<Coding> hints = new HashSet<>();
        private boolean clear = true;
        private boolean saysService;
        private boolean hasSilentPlace;

        Classification sorts() {
            return clear && (saysService || !hasSilentPlace)
                    ? new Classification(sorts, hints)
                    : Classification.UNKNOWN;
        }

        void addVisit(EncounterBody body) {
            hints.addAll(body.types());
            clear &= !body.wordsOnly();
            if (!body.service().codings().isEmpty()) {
                saysService = true;
                sorts.add(body.service().coded());
            }
        }

        void addPlace(FacilityBody place) {
            var told = Sites.without(place.types());
            clear &= place.clear();
            hasSilentPlace |= told.isEmpty();
            sorts.addAll(told);
        }

        void addHints(List<FacilityBody> around) {
            around.forEach(facility -> facility.types().forEach(type -> hints.addAll(type.codings())));
        }
    }

    Department of(Resource encounter, EncounterBody body) {
        var found = new Findings();
        Resource visit = encounter;
        for (int level = 0; level < MOST_LEVELS && visit != null; level++) {
            var each = (EncounterBody) visit.body();
            found.addVisit(each);
            addPlaces(visit, each, found);
            visit = Visits.whole(index, visit, each);
            found.clear &= visit != null || !each.partOf().isNamed();
        }
        found.clear &= visit == null;
        return new Department(name(encounter, body), found.sorts());
    }

    private void addPlaces(Resource visit, EncounterBody body, Findings found) {
        var provider = facilities.line(body.provider(), visit.place());
        found.clear &= provider.readable();
        found.addHints(provider.facilities());
        for (Ref ref : body.locations()) {
            var line = facilities.line(ref, visit.place());
            var places = line.facilities();
            found.clear &= line.readable() && !places.isEmpty();
            places.stream().limit(1).forEach(found::addPlace);
            found.addHints(places.stream().skip(1).toList());
        }
    }

    private String name(Resource encounter, EncounterBody body) {
        String name = body.service().words("");
        for (Ref ref : body.locations()) {
            FacilityBody location = facilities.facility(ref, encounter.place());
            if (name.isEmpty()) {
                name = location == null || location.name().isEmpty() ? ref.display() : location.name();
            }
        }
        return name;
    }
}
