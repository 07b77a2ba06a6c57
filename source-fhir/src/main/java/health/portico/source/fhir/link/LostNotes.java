package health.portico.source.fhir.link;

import health.portico.api.record.PatientId;
import health.portico.source.fhir.read.Body.BinaryBody;
import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What documents that cannot be read were about. They may have said that a note is hidden or sensitive, so no copy of them is shown:
 * none of the same text, and where a text cannot be read either, none of the same visit; of the same patient, if nobody finds the
 * visit; none at all, if nobody finds the patient either, though a text or a mark is seen. What tells nothing of itself hides nothing:
 * no scrap of a file takes everybody's notes along.
 */
final class LostNotes {
    private final Index index;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> visits = new HashSet<>();
    private final Set<PatientId> patients = new HashSet<>();
    private boolean ofEverybody;

    LostNotes(Index index, List<Broken> broken) {
        this.index = index;
        for (var lost : broken) {
            var digests = digests(lost);
            texts.addAll(digests);
            if (lost.mayBeNote() && (!lost.whole() || digests.isEmpty() || digests.contains(""))) {
                addWithoutText(lost);
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

    private void addWithoutText(Broken lost) {
        var ofVisits = named(lost, Types.ENCOUNTER);
        if (!ofVisits.isEmpty()) {
            ofVisits.forEach(visit -> visits.add(visit.key()));
            return;
        }
        var ofPatients = named(lost, Types.PATIENT);
        ofPatients.forEach(patient -> patients.add(Patients.id(patient)));
        ofEverybody |= ofPatients.isEmpty() && lost.presents();
    }

    private Set<Resource> named(Broken lost, List<String> types) {
        return lost.references().stream()
                .map(reference -> index.find(new Ref(reference, null, ""), lost.place(), types)
                        .resource())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Tell whether a document may be a copy of one that is lost, by its texts. */
    boolean mayBe(Set<String> shownTexts) {
        return shownTexts.stream().anyMatch(texts::contains);
    }

    /** Tell whether a note of these visits may be one of those whose text is lost. */
    boolean mayBeOf(Collection<String> ofVisits, @Nullable PatientId patient) {
        return ofEverybody
                || patient != null && patients.contains(patient)
                || ofVisits.stream().anyMatch(visits::contains);
    }
}
