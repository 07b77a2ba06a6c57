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
 * together. What is said in words alone, or leads nowhere, is not known, and makes all of it unknown (R59). What stands around the
 * places, and who provides the visit, only hints: a hospital is no department, but a psychiatric one has no others.
 */
final class Departments {
    private static final int MOST_LEVELS = 10;

    private final Index index;
    private final Facilities facilities;

    Departments(Index index, Facilities facilities) {
        this.index = index;
        this.facilities = facilities;
    }

    Department of(Resource encounter, EncounterBody body) {
        var sorts = new HashSet<CodeableConcept>();
        var hints = new HashSet<Coding>();
        boolean clear = true;
        Resource visit = encounter;
        for (int level = 0; level < MOST_LEVELS && visit != null; level++) {
            var each = (EncounterBody) visit.body();
            clear &= !each.wordsOnly() && addPlaces(visit, each, sorts, hints);
            if (!each.service().codings().isEmpty()) {
                sorts.add(each.service().coded());
            }
            visit = Visits.whole(index, visit, each);
            clear &= visit != null || !each.partOf().isNamed();
        }
        return new Department(
                name(encounter, body),
                clear && visit == null ? new Classification(sorts, hints) : Classification.UNKNOWN);
    }

    private boolean addPlaces(Resource visit, EncounterBody body, Set<CodeableConcept> sorts, Set<Coding> hints) {
        var provider = facilities.line(body.provider(), visit.place());
        boolean clear = provider.readable();
        addHints(provider.facilities(), hints);
        for (Ref ref : body.locations()) {
            var line = facilities.line(ref, visit.place());
            var places = line.facilities();
            clear &= line.readable() && !places.isEmpty() && places.get(0).clear();
            places.stream().limit(1).forEach(place -> sorts.addAll(place.types()));
            addHints(places.stream().skip(1).toList(), hints);
        }
        return clear;
    }

    private static void addHints(List<FacilityBody> around, Set<Coding> hints) {
        for (var facility : around) {
            facility.types().forEach(type -> hints.addAll(type.codings()));
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
