package health.portico.source.fhir.link;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items as they are put into the records of their patients. Not thread-safe. */
final class Assembly {
    private final Map<PatientId, Map<Category, List<RecordItem>>> items = new HashMap<>();
    private final Map<ItemId, Located> places = new HashMap<>();

    void add(RecordItem item, Member member) {
        items.computeIfAbsent(item.patient(), k -> new HashMap<>())
                .computeIfAbsent(item.kind().category(), k -> new ArrayList<>())
                .add(item);
        var place = member.resource().place();
        places.put(item.id(), new Located(item.patient(), place.file(), place.from(), place.to()));
    }

    Map<Category, List<RecordItem>> of(PatientId patient) {
        return items.getOrDefault(patient, Map.of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    Map<ItemId, Located> places() {
        return Collections.unmodifiableMap(places);
    }
}
