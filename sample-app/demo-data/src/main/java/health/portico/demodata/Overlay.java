package health.portico.demodata;

/** What the demo adds to the people of its cast. */
final class Overlay {
    private Overlay() {}

    static Sheet of(Person person, Clinician doctor) {
        var role = person.member().role();
        var sheet = new Sheet(role, person.id(), person.name());
        switch (role) {
            case "patient" -> {
                new NoteOverlay(sheet, doctor).addAll();
                new ResultOverlay(sheet, doctor).addAll();
                new PanelOverlay(sheet, doctor).addAll();
                new StayOverlay(sheet, doctor).addAll();
                new ChartOverlay(sheet, doctor).addAll();
                new UpcomingOverlay(sheet, doctor).addAll();
            }
            case "teen", "child" -> new YoungOverlay(sheet, role).addMinor();
            case "turning18" -> new YoungOverlay(sheet, role).addNewAdult();
            default -> {}
        }
        return sheet;
    }
}
