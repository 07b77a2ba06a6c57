package health.portico.demodata;

import java.util.Map;

/** What each hidden note of the demo patient is there for. */
final class NotePurposes {
    private static final Map<String, String> SHOWS = Map.ofEntries(
            Map.entry("not-participating", "The author does not take part in the portal (R58.1)."),
            Map.entry("participation-unknown", "Nobody knows whether the author takes part (R58.1, R59)."),
            Map.entry("psychiatrist", "By a psychiatrist, in general practice (R58.6)."),
            Map.entry("psychologist", "By a psychologist, in general practice (R58.6)."),
            Map.entry("specialty-unknown", "The author's specialty is not known (R58.6, R59)."),
            Map.entry("hidden-by-author", "Hidden by its author; written as document and as report (R58.3)."),
            Map.entry("open-encounter", "The visit is not closed (R58.2)."),
            Map.entry("inpatient", "Written during a hospital stay (R58.4)."),
            Map.entry("telephone", "A telephone visit, though by appointment (R58.4, R61)."),
            Map.entry("emergency", "An emergency (R58.4, R61)."),
            Map.entry("unscheduled", "A visit without an appointment (R58.4, R61)."),
            Map.entry("psychology-department", "By a family doctor in the psychology department (R58.7)."),
            Map.entry("psychiatry-department", "By a family doctor in the psychiatry department (R58.7)."),
            Map.entry("transplant", "Labelled as around a transplant (R58.5)."),
            Map.entry("visit-class-unknown", "Neither telephone nor video is said of a remote visit (R58.4, R59)."),
            Map.entry("department-unknown", "The department is not known (R58.7, R59)."),
            Map.entry("combination", "Nearly everything at once: all reasons are collected (R59)."));

    private NotePurposes() {}

    static String of(String note) {
        var purpose = SHOWS.get(note);
        if (purpose == null) {
            throw new IllegalArgumentException("Nobody said what the note " + note + " shows");
        }
        return purpose;
    }
}
