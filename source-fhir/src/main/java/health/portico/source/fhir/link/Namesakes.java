package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which practitioners a reference means, or may mean if it leads nowhere: the one of the id at the end of an absolute address, and all
 * who bear the identifier. Not thread-safe.
 */
final class Namesakes {
    private static final Pattern TAIL = Pattern.compile(".*/(Practitioner/[A-Za-z0-9.-]{1,64})(?:/_history/.*)?");

    private final Index index;
    private final Map<String, List<Resource>> byName = new HashMap<>();

    Namesakes(Index index) {
        this.index = index;
        for (var resource : index.resources()) {
            if (Types.PRACTITIONER.contains(resource.type())) {
                add(resource.key(), resource);
                resource.identifiers().forEach(identifier -> add(identifier, resource));
            }
        }
    }

    private void add(String name, Resource practitioner) {
        byName.computeIfAbsent(name, k -> new ArrayList<>()).add(practitioner);
    }

    List<Resource> of(Ref ref, Place from) {
        var found = index.find(ref, from, Types.PRACTITIONER).resource();
        if (found != null) {
            return List.of(found);
        }
        var tail = TAIL.matcher(ref.reference() == null ? "" : ref.reference());
        var all = new ArrayList<>(byName.getOrDefault(Index.identifier(ref), List.of()));
        all.addAll(byName.getOrDefault(tail.matches() ? tail.group(1) : "", List.of()));
        return all;
    }
}
