package health.portico.benchmarks.decide;

import health.portico.api.record.Answer;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.Stay;
import health.portico.api.visibility.AccessContext;
import health.portico.core.policy.NotePolicy;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.ResultPolicy;
import java.time.Instant;
import java.util.Optional;

/** The rules of a policy pack for patients themselves as a careful programmer writes them by hand: the first cause ends the search. */
final class PackChain {
    private final ResultPolicy results;
    private final NotePolicy notes;
    private final Instant now;
    private final boolean own;
    private final boolean adult;

    PackChain(PolicyPack pack, AccessContext context) {
        this.results = pack.results();
        this.notes = pack.notes();
        this.now = context.now();
        this.own = context.viewer().self().equals(Optional.of(context.subject().patient()));
        this.adult = context.patientIsAdult();
    }

    boolean isVisible(RecordItem item) {
        if (!own) {
            return false;
        }
        if (item instanceof ClinicalNote note) {
            return isVisible(note);
        }
        return !(item instanceof Result result) || isVisible(result);
    }

    private boolean isVisible(ClinicalNote note) {
        EncounterFacts visit = note.encounter();
        return adult
                && note.author().participation() == Answer.YES
                && visit.isClosed()
                && note.hiddenByAuthor() == Answer.NO
                && notes.visits().contains(visit.encounterClass())
                && visit.scheduled() == Answer.YES
                && !notes.sensitive().hasAny(note.labels())
                && !notes.specialties().isOrMayBe(note.author().specialties())
                && !notes.departments().isOrMayBe(visit.department().sorts());
    }

    private boolean isVisible(Result result) {
        return results.isComplete(result) && (isReleased(result) || isOut(result));
    }

    private boolean isReleased(Result result) {
        Optional<Instant> released = results.releasedAt(result);
        return released.isPresent() && !now.isBefore(released.get());
    }

    private boolean isOut(Result result) {
        return !(result.facts().stay() instanceof Stay.Open)
                && !(result.facts().stay() instanceof Stay.Unknown)
                && !ResultPolicy.classIsUnknown(result)
                && !results.hasManualClass(result)
                && !results.isSensitive(result)
                && !results.isRestricted(result)
                && !results.testIsUnknown(result)
                && !now.isBefore(results.automaticAt(result));
    }
}
