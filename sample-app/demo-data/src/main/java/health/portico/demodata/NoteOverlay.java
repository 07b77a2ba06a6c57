package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The demo patient's notes: some to read, and for each of the eight exclusions of R58 one that nothing else hides. */
final class NoteOverlay {
    private static final Code PROGRESS = Code.loinc("11506-3", "Progress note");
    private static final Code TRANSPLANT = Code.sensitivity("transplant", "Transplant");
    private static final Code PSYCHOLOGY = Code.department("142", "Psychology");
    private static final Code PSYCHIATRY = Code.snomed("394587001", "Psychiatry");

    private final Sheet sheet;
    private final Clinician doctor;

    NoteOverlay(Sheet sheet, Clinician doctor) {
        this.sheet = sheet;
        this.doctor = doctor;
    }

    void addAll() {
        visible();
        byAuthor();
        byVisit();
        byDepartmentAndLabel();
        unknownFacts();
        combined();
    }

    private void visible() {
        read("office", office("office", 12), "A visit in the office, by appointment, closed (R57).", Texts.OFFICE);
        read("follow-up", office("follow-up", 75), "An older visit of the same doctor.", Texts.FOLLOW_UP);
        read("video", office("video", 9).remote(Visit.VIDEO), "A scheduled video visit (R61).", Texts.VIDEO);
        read("twice", office("twice", 30), "Written twice, as document and as report: one note.", Texts.TWICE);
        sheet.add(twin("twice", 30, Texts.TWICE));
    }

    private void byAuthor() {
        hidden(
                "not-participating",
                office("not-participating", 20),
                Clinician.NOT_PARTICIPATING,
                Rules.AUTHOR_NOT_PARTICIPATING);
        hidden(
                "participation-unknown",
                office("participation-unknown", 21),
                Clinician.PARTICIPATION_UNKNOWN,
                Rules.AUTHOR_NOT_PARTICIPATING);
        hidden("psychiatrist", office("psychiatrist", 22), Clinician.PSYCHIATRIST, Rules.AUTHOR_SPECIALTY);
        hidden("psychologist", office("psychologist", 23), Clinician.PSYCHOLOGIST, Rules.AUTHOR_SPECIALTY);
        hidden(
                "specialty-unknown",
                office("specialty-unknown", 24),
                Clinician.SPECIALTY_UNKNOWN,
                Rules.AUTHOR_SPECIALTY);
        office("hidden-by-author", 25).addTo(sheet, doctor);
        var text = text("hidden-by-author");
        sheet.add(note("hidden-by-author", 25, doctor, text).add("extension", Fhir.list(hiddenByAuthor())));
        sheet.add(twin("hidden-by-author", 25, text));
        expect("hidden-by-author", List.of(Rules.HIDDEN_BY_AUTHOR));
    }

    private void byVisit() {
        hidden("open-encounter", office("open-encounter", 1).open(), doctor, Rules.ENCOUNTER_NOT_CLOSED);
        hidden("inpatient", office("inpatient", 61).inpatient(), doctor, Rules.NOT_SCHEDULED_OUTPATIENT);
        hidden("telephone", office("telephone", 17).remote(Visit.TELEPHONE), doctor, Rules.NOT_SCHEDULED_OUTPATIENT);
        hidden("emergency", office("emergency", 90).emergency(), doctor, Rules.NOT_SCHEDULED_OUTPATIENT);
        hidden("unscheduled", office("unscheduled", 41).unscheduled(), doctor, Rules.NOT_SCHEDULED_OUTPATIENT);
    }

    private void byDepartmentAndLabel() {
        hidden(
                "psychology-department",
                office("psychology-department", 33).in(Optional.of(PSYCHOLOGY)),
                Clinician.FAMILY_DOCTOR,
                Rules.DEPARTMENT);
        hidden(
                "psychiatry-department",
                office("psychiatry-department", 34).in(Optional.of(PSYCHIATRY)),
                Clinician.FAMILY_DOCTOR,
                Rules.DEPARTMENT);
        office("transplant", 45).addTo(sheet, doctor);
        sheet.add(note("transplant", 45, doctor, text("transplant")).add("meta", Fhir.meta(TRANSPLANT)));
        expect("transplant", List.of(Rules.SENSITIVE_NOTE));
    }

    private void unknownFacts() {
        var unknownType = Code.snomed("390906007", "Follow-up encounter");
        hidden(
                "visit-class-unknown",
                office("visit-class-unknown", 51).remote(unknownType),
                doctor,
                Rules.NOT_SCHEDULED_OUTPATIENT);
        hidden("department-unknown", office("department-unknown", 52).in(Optional.empty()), doctor, Rules.DEPARTMENT);
    }

    private void combined() {
        var author = Clinician.PSYCHIATRIST_NOT_PARTICIPATING;
        var visit = office("combination", 2).inpatient().open().unscheduled().in(Optional.of(PSYCHOLOGY));
        visit.addTo(sheet, author);
        sheet.add(note("combination", 2, author, text("combination"))
                .add("meta", Fhir.meta(TRANSPLANT))
                .add("extension", Fhir.list(hiddenByAuthor())));
        expect(
                "combination",
                List.of(
                        Rules.AUTHOR_NOT_PARTICIPATING,
                        Rules.ENCOUNTER_NOT_CLOSED,
                        Rules.HIDDEN_BY_AUTHOR,
                        Rules.NOT_SCHEDULED_OUTPATIENT,
                        Rules.SENSITIVE_NOTE,
                        Rules.AUTHOR_SPECIALTY,
                        Rules.DEPARTMENT));
    }

    private void read(String name, Visit visit, String shows, String text) {
        visit.addTo(sheet, doctor);
        sheet.add(note(name, visit.daysAgo(), doctor, text));
        sheet.visible("notes", "DocumentReference.demo-note-" + name, shows);
    }

    private void hidden(String name, Visit visit, Clinician author, String... rules) {
        visit.addTo(sheet, author);
        sheet.add(note(name, visit.daysAgo(), author, text(name)));
        expect(name, Arrays.asList(rules));
    }

    private void expect(String name, List<String> rules) {
        sheet.expect("notes", "DocumentReference.demo-note-" + name, NotePurposes.of(name), rules);
    }

    private static Visit office(String name, int daysAgo) {
        return Visit.office("demo-visit-" + name, daysAgo);
    }

    private static String text(String name) {
        return "Confidential progress note of the visit.\n" + Rules.canary("note-" + name) + "\n";
    }

    private JsonObjectBuilder note(String name, int daysAgo, Clinician author, String text) {
        return note(sheet, name, daysAgo, author, text);
    }

    static JsonObjectBuilder note(Sheet sheet, String name, int daysAgo, Clinician author, String text) {
        var category = new Code(
                "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                "clinical-note",
                "Clinical Note");
        var content = Json.createObjectBuilder()
                .add("attachment", Fhir.attachment("Progress note", dated(daysAgo, text)))
                .build();
        return Fhir.resource("DocumentReference", "demo-note-" + name)
                .add("status", "current")
                .add("type", Fhir.concept(PROGRESS))
                .add("category", Fhir.list(Fhir.concept(category)))
                .add("subject", sheet.patient())
                .add("date", Anchor.at(daysAgo, "11:00"))
                .add("author", Fhir.list(author.reference()))
                .add("content", Fhir.list(content))
                .add(
                        "context",
                        Json.createObjectBuilder()
                                .add("encounter", Fhir.list(Fhir.reference("Encounter/demo-visit-" + name))));
    }

    /** The same note once more, as a report with a presented form; both are one note. */
    private JsonObjectBuilder twin(String name, int daysAgo, String text) {
        return Fhir.resource("DiagnosticReport", "demo-note-" + name + "-report")
                .add("status", "final")
                .add("category", Fhir.list(Fhir.concept(PROGRESS)))
                .add("code", Fhir.concept(PROGRESS))
                .add("subject", sheet.patient())
                .add("encounter", Fhir.reference("Encounter/demo-visit-" + name))
                .add("effectiveDateTime", Anchor.at(daysAgo, "10:00"))
                .add("issued", Anchor.at(daysAgo, "11:00"))
                .add("performer", Fhir.list(doctor.reference()))
                .add("presentedForm", Fhir.list(Fhir.attachment("Progress note", dated(daysAgo, text))));
    }

    private static JsonObject hiddenByAuthor() {
        return Fhir.extension("note-hidden-by-author").add("valueBoolean", true).build();
    }

    private static String dated(int daysAgo, String text) {
        return "Visit of " + Anchor.day(daysAgo) + "\n\n" + text;
    }
}
