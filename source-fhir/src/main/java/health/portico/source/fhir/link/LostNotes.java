package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Ref;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What documents that cannot be read were about. They may have said that a note is hidden or sensitive, so no copy of them is shown:
 * none of the same text, and where the text cannot be read either, none of the same visit.
 */
final class LostNotes {
    private final Set<String> texts = new HashSet<>();
    private final Set<String> visits = new HashSet<>();

    LostNotes(Index index, List<Broken> broken) {
        for (var lost : broken) {
            texts.addAll(lost.digests());
            boolean document = lost.type() == null || lost.type().equals("DocumentReference");
            if (document && lost.digests().isEmpty()) {
                lost.references().forEach(reference -> addVisit(index, reference, lost));
            }
        }
    }

    private void addVisit(Index index, String reference, Broken lost) {
        var visit = index.find(new Ref(reference, null, ""), lost.place(), Types.ENCOUNTER)
                .resource();
        if (visit != null) {
            visits.add(visit.key());
        }
    }

    boolean mayBe(Set<String> shownTexts, Collection<String> ofVisits) {
        return shownTexts.stream().anyMatch(texts::contains)
                || ofVisits.stream().anyMatch(visits::contains);
    }
}
