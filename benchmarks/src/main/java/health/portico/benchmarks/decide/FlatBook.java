package health.portico.benchmarks.decide;

import static health.portico.api.record.Answer.NO;
import static health.portico.api.record.Answer.YES;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.EncounterClass;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.visibility.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The worst case for the engine: sixteen restrictions that all bind the viewer, are all about the same type, and none of which can be
 * looked up.
 */
final class FlatBook {
    private static final List<ItemTest<ClinicalNote>> TESTS = List.of(
            n -> n.author().participation() != YES,
            n -> n.encounter().closed() != YES,
            n -> n.hiddenByAuthor() != NO,
            n -> n.encounter().scheduled() != YES,
            n -> n.encounter().encounterClass() == EncounterClass.INPATIENT,
            n -> n.encounter().encounterClass() == EncounterClass.EMERGENCY,
            n -> n.encounter().encounterClass() == EncounterClass.TELEPHONE,
            n -> n.encounter().encounterClass() == EncounterClass.HOME,
            n -> n.encounter().encounterClass() == EncounterClass.UNKNOWN,
            n -> n.author().specialties().concepts().isEmpty(),
            n -> n.encounter().department().sorts().concepts().isEmpty(),
            n -> n.encounter().department().name().isEmpty(),
            n -> n.author().name().isEmpty(),
            n -> n.date().isEmpty(),
            n -> n.title().isEmpty(),
            n -> !n.labels().isEmpty());

    private FlatBook() {}

    static RuleSet rules() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < TESTS.size(); i++) {
            rules.add(Restriction.hide(ClinicalNote.class, "flat.r" + i, TESTS.get(i)));
        }
        return new RuleSet(
                List.of(Grant.to(ViewerKind.OUTSIDE, "patient.own-record", c -> c.viewer()
                        .self()
                        .isPresent())),
                rules);
    }

    /** Return the number of the first cause that hides the note, or -1. */
    static int firstCause(ClinicalNote n) {
        if (n.author().participation() != YES) {
            return 0;
        }
        if (n.encounter().closed() != YES) {
            return 1;
        }
        if (n.hiddenByAuthor() != NO) {
            return 2;
        }
        if (n.encounter().scheduled() != YES) {
            return 3;
        }
        return switch (n.encounter().encounterClass()) {
            case INPATIENT -> 4;
            case EMERGENCY -> 5;
            case TELEPHONE -> 6;
            case HOME -> 7;
            case UNKNOWN -> 8;
            case OFFICE, VIDEO -> lastCauses(n);
        };
    }

    private static int lastCauses(ClinicalNote n) {
        if (n.author().specialties().concepts().isEmpty()) {
            return 9;
        }
        if (n.encounter().department().sorts().concepts().isEmpty()) {
            return 10;
        }
        if (n.encounter().department().name().isEmpty()) {
            return 11;
        }
        if (n.author().name().isEmpty()) {
            return 12;
        }
        if (n.date().isEmpty()) {
            return 13;
        }
        if (n.title().isEmpty()) {
            return 14;
        }
        return n.labels().isEmpty() ? -1 : 15;
    }
}
