package health.portico.core.rules;

import static health.portico.api.record.Answer.NO;
import static health.portico.api.record.Answer.YES;
import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.Category;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.EncounterFacts;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.NotePolicy;
import java.util.List;
import java.util.Set;

/**
 * When a doctor's note stays out of the portal (R58 to R61). Each of the eight exclusions of R58 is one reason, and an unknown fact
 * hides under the same reason (R59). Exclusion 4, an inpatient or unscheduled visit, is one reason as well: which of the two it was
 * can be read from the visit.
 */
final class NoteRules {
    private final NotePolicy policy;

    private NoteRules(NotePolicy policy) {
        this.policy = policy;
    }

    static RuleBook of(NotePolicy policy) {
        return new RuleBook("notes", Set.of(Category.NOTES), new NoteRules(policy).lines());
    }

    private List<RuleLine> lines() {
        return List.of(
                // The doctor does not take part in the portal.
                hide("R58.1", "notes.author-not-participating", n -> n.author().participation() != YES),
                // The appointment is not closed.
                hide("R58.2", "notes.encounter-not-closed", n -> !n.encounter().isClosed()),
                // The doctor hid the note.
                hide("R58.3", "notes.hidden-by-author", n -> n.hiddenByAuthor() != NO),
                // An inpatient, emergency, telephone or unscheduled visit (R61).
                hide("R58.4", "notes.not-scheduled-outpatient", n -> !isScheduledOutpatient(n.encounter())),
                // Marked as sensitive, currently around transplants.
                hide("R58.5", "notes.sensitive", n -> policy.sensitive().hasAny(n.labels())),
                // Written by a psychiatrist or psychologist.
                hide("R58.6", "notes.author-mental-health-specialty", this::isByMentalHealthAuthor),
                // Written in a department of psychiatry or psychology.
                hide("R58.7", "notes.mental-health-department", this::isOfMentalHealthDepartment),
                // The patient is younger than 18 today, in the facility's zone.
                hides("R58.8", everyNote("notes.patient-under-18").when(c -> !c.patientIsAdult())),
                // Whoever looks is not the person whose care is documented.
                hides("R60", everyNote("notes.only-the-patient").from(ViewerKind.STAND_INS)));
    }

    private boolean isScheduledOutpatient(EncounterFacts visit) {
        return policy.visits().contains(visit.encounterClass()) && visit.scheduled() == YES;
    }

    private boolean isByMentalHealthAuthor(ClinicalNote note) {
        return policy.specialties().isOrMayBe(note.author().specialties());
    }

    private boolean isOfMentalHealthDepartment(ClinicalNote note) {
        return policy.departments().isOrMayBe(note.encounter().department().sorts());
    }

    private static RuleLine hide(String requirement, String id, ItemTest<ClinicalNote> test) {
        return hides(requirement, Restriction.hide(ClinicalNote.class, id, test));
    }

    private static Rule<ClinicalNote> everyNote(String id) {
        return Restriction.hide(ClinicalNote.class, id, n -> true);
    }
}
