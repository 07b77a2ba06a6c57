package health.portico.demodata;

/** What the demo adds for whoever is under 18, or since today no more (R58.8, R60). */
final class YoungOverlay {
    private static final Code HEMOGLOBIN = Code.loinc("718-7", "Hemoglobin [Mass/volume] in Blood");

    private final Sheet sheet;
    private final String role;
    private final Lab lab;

    YoungOverlay(Sheet sheet, String role) {
        this.sheet = sheet;
        this.role = role;
        this.lab = new Lab(sheet, Clinician.PEDIATRICIAN);
    }

    void addMinor() {
        note(Rules.canary("note-" + role));
        sheet.hidden(
                "notes",
                "DocumentReference.demo-note-" + role,
                "A note that only the age hides (R58.8).",
                Rules.UNDER_18);
        result("A released result; whether a proxy sees it, too, depends on the age of the child.");
    }

    void addNewAdult() {
        note(Texts.FIRST_ADULT);
        sheet.visible(
                "notes",
                "DocumentReference.demo-note-" + role,
                "Written of a minor, who is adult since today (R58.8).");
        result("A result.");
    }

    private void note(String text) {
        Visit.office("demo-visit-" + role, 8).addTo(sheet, Clinician.PEDIATRICIAN);
        sheet.add(NoteOverlay.note(sheet, role, 8, Clinician.PEDIATRICIAN, text));
    }

    private void result(String shows) {
        sheet.add(lab.observation(role, lab.visit(8, role), 8, HEMOGLOBIN)
                .add("valueQuantity", Fhir.quantity(13.1, "g/dL")));
        lab.visible(role, shows);
    }
}
