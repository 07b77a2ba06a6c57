package health.portico.benchmarks.decide;

import static health.portico.api.record.Answer.NO;
import static health.portico.api.record.Answer.YES;
import static health.portico.api.visibility.Restriction.hide;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import health.portico.api.record.Stay;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.visibility.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sixteen restrictions and three grants in the manner of the portal's own. {@link IfChain} says the same by hand. The window after which
 * results come out can be declared in two ways that decide alike: as a moment that the item tells, as the portal's own rules do, and
 * jointly, as a question about item and viewer, which makes no object but whose answer cannot be kept.
 */
final class Book {
    /** Seconds from completion to release. */
    static final long WINDOW_SECONDS = 86_400;

    static final String LABELS = "urn:label";
    static final String SPECIALTIES = "urn:specialty";
    static final String DEPARTMENTS = "urn:department";
    static final String TESTS = "urn:test";

    /** Codes that hide, in each of the four systems. */
    static final Set<String> HIDDEN_CODES = Set.of("c0", "c1");

    private Book() {}

    /** The window as a moment. */
    static RuleSet rules() {
        return rules(lookedUp(), hide(Result.class, "results.window", r -> true).until(Book::endOfWindow));
    }

    /** The window jointly. */
    static RuleSet jointRules() {
        return rules(lookedUp(), jointWindow());
    }

    /** The window jointly, and the four equalities as tests, for engines that look nothing up. */
    static RuleSet askedRules() {
        return rules(asked(), jointWindow());
    }

    private static RuleSet rules(List<Restriction<?>> equalities, Restriction<Result> window) {
        List<Restriction<?>> rules = new ArrayList<>(tests());
        rules.addAll(equalities);
        rules.add(window);
        return new RuleSet(grants(), rules);
    }

    private static Restriction<Result> jointWindow() {
        return hide(Result.class, "results.window", r -> true).onlyIf(Book::isInsideWindow);
    }

    private static List<Restriction<?>> lookedUp() {
        return List.of(
                hide("labels.sensitive", Fact.LABEL, tokens(LABELS)),
                hide("notes.specialty", Fact.NOTE_SPECIALTY, tokens(SPECIALTIES)),
                hide("notes.department", Fact.NOTE_DEPARTMENT, tokens(DEPARTMENTS)),
                hide("results.restricted", Fact.RESULT_CODE, tokens(TESTS)));
    }

    private static List<Restriction<?>> asked() {
        return List.of(
                hide(RecordItem.class, "labels.sensitive", i -> IfChain.anyHidden(i.labels(), LABELS)),
                hide(
                        ClinicalNote.class,
                        "notes.specialty",
                        n -> IfChain.anyHidden(n.author().specialties(), SPECIALTIES)),
                hide(
                        ClinicalNote.class,
                        "notes.department",
                        n -> IfChain.anyHidden(n.encounter().department().sorts(), DEPARTMENTS)),
                hide(
                        Result.class,
                        "results.restricted",
                        r -> IfChain.anyHidden(r.facts().codes(), TESTS)));
    }

    private static List<Grant> grants() {
        return List.of(
                Grant.to(Set.of(ViewerKind.PATIENT), "patient.own-record", c -> c.viewer()
                        .self()
                        .filter(c.subject().patient()::equals)
                        .isPresent()),
                Grant.to(Set.of(ViewerKind.PROXY), "proxy.grant", c -> c.proxyGrant()
                        .isPresent()),
                Grant.to(Set.of(ViewerKind.CLINICIAN), "staff.in-care", AccessContext::inCare));
    }

    private static List<Restriction<?>> tests() {
        return List.of(
                hide(ClinicalNote.class, "notes.participation", n -> n.author().participation() != YES),
                hide(ClinicalNote.class, "notes.not-closed", n -> !n.encounter().isClosed()),
                hide(ClinicalNote.class, "notes.hidden", n -> n.hiddenByAuthor() != NO),
                hide(ClinicalNote.class, "notes.visit", n -> !isViewable(n.encounter())),
                hide(
                        ClinicalNote.class,
                        "notes.specialty-unknown",
                        n -> n.author().specialties().concepts().isEmpty()),
                hide(
                        ClinicalNote.class,
                        "notes.department-unknown",
                        n -> n.encounter().department().sorts().concepts().isEmpty()),
                hide(ClinicalNote.class, "notes.under-18", n -> true).when(c -> !c.patientIsAdult()),
                hide(ClinicalNote.class, "notes.proxy", n -> true).from(Set.of(ViewerKind.PROXY)),
                hide(Result.class, "results.not-complete", r -> !r.facts()
                        .status()
                        .isComplete()),
                hide(Result.class, "results.class", r -> !r.facts().classes().contains(ResultClass.LABORATORY)),
                hide(Result.class, "results.stay", r -> r.facts().stay() instanceof Stay.Open));
    }

    private static boolean isViewable(EncounterFacts visit) {
        return (visit.encounterClass() == EncounterClass.OFFICE || visit.encounterClass() == EncounterClass.VIDEO)
                && visit.scheduled() == YES;
    }

    static Instant endOfWindow(Result result) {
        return result.facts().issued().isEmpty()
                ? Instant.MAX
                : Instant.ofEpochSecond(result.facts().issued().get().toEpochSecond() + WINDOW_SECONDS);
    }

    /** Compares seconds, so that the rule itself makes no object and what is measured is the engine. */
    static boolean isInsideWindow(Result result, AccessContext context) {
        return result.facts().issued().isEmpty()
                || context.now().getEpochSecond()
                        < result.facts().issued().get().toEpochSecond() + WINDOW_SECONDS;
    }

    private static Set<String> tokens(String system) {
        return Set.of(system + "|c0", system + "|c1");
    }
}
