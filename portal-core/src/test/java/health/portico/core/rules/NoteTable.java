package health.portico.core.rules;

import health.portico.api.record.Answer;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Clinician;
import health.portico.api.record.EncounterClass;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.NoteFacts.Age;
import health.portico.core.rules.NoteFacts.Label;
import health.portico.core.rules.NoteFacts.Place;
import health.portico.core.rules.NoteFacts.Specialty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The part of the decision table about notes. */
final class NoteTable {
    private NoteTable() {}

    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(forNote("(none)", Samples.NOTE, Age.ADULT));
        for (Answer answer : List.of(Answer.NO, Answer.UNKNOWN)) {
            rows.add(note("author participates: " + DecisionTablePage.word(answer), answer, Answer.YES, Answer.NO));
            rows.add(note("visit closed: " + DecisionTablePage.word(answer), Answer.YES, answer, Answer.NO));
        }
        for (Answer answer : List.of(Answer.YES, Answer.UNKNOWN)) {
            rows.add(note("hidden by author: " + DecisionTablePage.word(answer), Answer.YES, Answer.YES, answer));
        }
        for (EncounterClass kind : EncounterClass.values()) {
            rows.add(visit("visit: " + DecisionTablePage.word(kind), kind, Answer.YES));
        }
        rows.add(visit("visit not scheduled", EncounterClass.OFFICE, Answer.NO));
        rows.add(visit("scheduled: unknown", EncounterClass.OFFICE, Answer.UNKNOWN));
        for (Label label : Label.values()) {
            rows.add(forNote(
                    "label: " + DecisionTablePage.word(label),
                    Samples.note(Samples.header(label.labels()), AUTHOR, Samples.VISIT, Answer.NO),
                    Age.ADULT));
        }
        for (Specialty specialty : Specialty.values()) {
            var author = Samples.doctor(Answer.YES, specialty.sorts());
            rows.add(forNote(
                    "specialty: " + DecisionTablePage.word(specialty),
                    Samples.note(Samples.header(), author, Samples.VISIT, Answer.NO),
                    Age.ADULT));
        }
        for (Place place : Place.values()) {
            var visit = Samples.visit(EncounterClass.OFFICE, Answer.YES, Answer.YES, place.sorts());
            rows.add(forNote(
                    "department: " + DecisionTablePage.word(place),
                    Samples.note(Samples.header(), AUTHOR, visit, Answer.NO),
                    Age.ADULT));
        }
        rows.add(forNote("patient younger than 18", Samples.NOTE, Age.MINOR));
        rows.add(forNote("birth date unknown", Samples.NOTE, Age.UNKNOWN));
        return rows;
    }

    private static final Clinician AUTHOR = Samples.doctor(Answer.YES, Set.of(Samples.FAMILY_MEDICINE));

    private static List<String> note(String fact, Answer participates, Answer closed, Answer hidden) {
        var author = Samples.doctor(participates, Set.of(Samples.FAMILY_MEDICINE));
        var visit = Samples.visit(EncounterClass.OFFICE, closed, Answer.YES, Set.of(Samples.GENERAL_PRACTICE));
        return forNote(fact, Samples.note(Samples.header(), author, visit, hidden), Age.ADULT);
    }

    private static List<String> visit(String fact, EncounterClass kind, Answer scheduled) {
        var visit = Samples.visit(kind, Answer.YES, scheduled, Set.of(Samples.GENERAL_PRACTICE));
        return forNote(fact, Samples.note(Samples.header(), AUTHOR, visit, Answer.NO), Age.ADULT);
    }

    private static List<String> forNote(String fact, ClinicalNote note, Age age) {
        Set<String> others = new TreeSet<>();
        for (ViewerKind kind : List.of(ViewerKind.PROXY, ViewerKind.SHARE_GUEST, ViewerKind.APP)) {
            others.add(
                    DecisionTablePage.cell(Verdicts.DEFAULT, note, age.viewers().of(kind)));
        }
        String patient =
                DecisionTablePage.cell(Verdicts.DEFAULT, note, age.viewers().patient());
        String clinician =
                DecisionTablePage.cell(Verdicts.DEFAULT, note, age.viewers().clinician(true));
        return List.of(fact, patient, String.join(" / ", others), clinician);
    }
}
