package health.portico.benchmarks.decide;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coded;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import health.portico.api.record.Stay;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Set;

/** The rules of {@link Book} as a careful programmer writes them by hand: the first cause ends the search. */
final class IfChain {
    static final int VISIBLE = -1;
    static final int NOT_GRANTED = -2;

    /** The rules' ids, at the numbers that {@link #firstCause} returns. */
    static final List<String> CAUSES = List.of(
            "labels.sensitive",
            "notes.under-18",
            "notes.proxy",
            "notes.participation",
            "notes.not-closed",
            "notes.hidden",
            "notes.visit",
            "notes.specialty-unknown",
            "notes.specialty",
            "notes.department-unknown",
            "notes.department",
            "results.not-complete",
            "results.class",
            "results.stay",
            "results.restricted",
            "results.window");

    private final AccessContext context;
    private final boolean granted;
    private final boolean adult;

    /** Settles once what is the same for all items, as the engine does. */
    IfChain(AccessContext context) {
        this.context = context;
        this.adult = context.patientIsAdult();
        this.granted = switch (context.kind()) {
            case PATIENT ->
                context.viewer()
                        .self()
                        .filter(context.subject().patient()::equals)
                        .isPresent();
            case PROXY -> context.proxyGrant().isPresent();
            case CLINICIAN -> context.inCare();
            default -> false;
        };
    }

    /** Return the number of the first cause that hides the item, or {@link #VISIBLE}, or {@link #NOT_GRANTED}. */
    int firstCause(RecordItem item) {
        if (!granted) {
            return NOT_GRANTED;
        }
        if (context.kind() == ViewerKind.CLINICIAN) {
            return VISIBLE;
        }
        if (!item.labels().isEmpty() && anyHidden(item.labels(), Book.LABELS)) {
            return 0;
        }
        if (item instanceof ClinicalNote note) {
            return firstCause(note);
        }
        return item instanceof Result result ? firstCause(result) : VISIBLE;
    }

    private int firstCause(ClinicalNote note) {
        if (!adult) {
            return 1;
        }
        if (context.kind() == ViewerKind.PROXY) {
            return 2;
        }
        if (note.author().participation() != Answer.YES) {
            return 3;
        }
        if (note.encounter().closed() != Answer.YES) {
            return 4;
        }
        if (note.hiddenByAuthor() != Answer.NO) {
            return 5;
        }
        EncounterClass visit = note.encounter().encounterClass();
        if ((visit != EncounterClass.OFFICE && visit != EncounterClass.VIDEO)
                || note.encounter().scheduled() != Answer.YES) {
            return 6;
        }
        if (note.author().specialties().concepts().isEmpty()) {
            return 7;
        }
        if (anyHidden(note.author().specialties(), Book.SPECIALTIES)) {
            return 8;
        }
        if (note.encounter().department().sorts().concepts().isEmpty()) {
            return 9;
        }
        return anyHidden(note.encounter().department().sorts(), Book.DEPARTMENTS) ? 10 : VISIBLE;
    }

    private int firstCause(Result result) {
        if (!result.facts().status().isComplete()) {
            return 11;
        }
        if (!result.facts().classes().contains(ResultClass.LABORATORY)) {
            return 12;
        }
        if (result.facts().stay() instanceof Stay.Open) {
            return 13;
        }
        if (anyHidden(result.facts().codes(), Book.TESTS)) {
            return 14;
        }
        return Book.isInsideWindow(result, context) ? 15 : VISIBLE;
    }

    static boolean anyHidden(Classification sorts, String system) {
        return anyHidden(sorts.codings(), system);
    }

    static boolean anyHidden(Set<? extends Coded> codes, String system) {
        for (Coded code : codes) {
            if (isHidden(code, system)) {
                return true;
            }
        }
        return false;
    }

    /** Counts, since the iterators of a list and of a set in one loop would be objects. */
    static boolean anyHidden(List<? extends Coded> codes, String system) {
        for (int i = 0; i < codes.size(); i++) {
            if (isHidden(codes.get(i), system)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Coded code, String system) {
        return code.system().equals(system) && Book.HIDDEN_CODES.contains(code.code());
    }
}
