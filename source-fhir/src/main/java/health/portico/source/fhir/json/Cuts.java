package health.portico.source.fhir.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The texts that were cut out of a slice, in the order of their places. Not thread-safe. */
final class Cuts {
    private final List<Integer> places = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Long> lengths = new ArrayList<>();

    void clear() {
        places.clear();
        spans.clear();
        lengths.clear();
    }

    void add(int place, Span span) {
        long before = lengths.isEmpty() ? 0 : lengths.get(lengths.size() - 1);
        places.add(place);
        spans.add(span);
        lengths.add(before + span.to() - span.from());
    }

    /** Return which cut stands at a place of the slice, negative if none. */
    int find(int place) {
        return places.isEmpty() ? -1 : Collections.binarySearch(places, place);
    }

    Span span(int cut) {
        return spans.get(cut);
    }

    /** Return how many bytes were cut out before a place of the slice. */
    long lengthBefore(int place) {
        if (places.isEmpty()) {
            return 0;
        }
        int cut = Collections.binarySearch(places, place);
        int before = cut >= 0 ? cut : -cut - 1;
        return before == 0 ? 0 : lengths.get(before - 1);
    }
}
