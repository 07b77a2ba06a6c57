package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Body.BinaryBody;
import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Ref;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What documents that cannot be read were about. They may have said that a note is hidden or sensitive, so no copy of them is shown:
 * none of the same text, and where a text cannot be read either, none of the same visit.
 */
final class LostNotes {
    private final Index index;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> visits = new HashSet<>();

    LostNotes(Index index, List<Broken> broken) {
        this.index = index;
        for (var lost : broken) {
            var digests = digests(lost);
            texts.addAll(digests);
            if (mayBeNote(lost) && (digests.isEmpty() || digests.contains(""))) {
                lost.references().forEach(reference -> addVisit(reference, lost));
            }
        }
        texts.remove("");
    }

    /** Return by what the texts of a document are known; an empty one stands for a text that is not found. */
    private Set<String> digests(Broken lost) {
        var digests = new HashSet<>(lost.digests());
        for (String url : lost.urls()) {
            var target = index.find(new Ref(url, null, ""), lost.place(), Types.BINARY)
                    .resource();
            digests.add(
                    target != null && target.body() instanceof BinaryBody binary
                            ? binary.content().digest()
                            : "");
        }
        return digests;
    }

    /** A report that presents nothing is no copy of a note. */
    private static boolean mayBeNote(Broken lost) {
        return lost.type() == null
                || lost.type().equals("DocumentReference")
                || lost.type().equals("DiagnosticReport") && lost.presents();
    }

    private void addVisit(String reference, Broken lost) {
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
