package health.portico.demodata;

/** The ids of the rules that hide something in the demo; the tests of the sample compare them with the rule books. */
final class Rules {
    static final String AUTHOR_NOT_PARTICIPATING = "notes.author-not-participating";
    static final String ENCOUNTER_NOT_CLOSED = "notes.encounter-not-closed";
    static final String HIDDEN_BY_AUTHOR = "notes.hidden-by-author";
    static final String NOT_SCHEDULED_OUTPATIENT = "notes.not-scheduled-outpatient";
    static final String SENSITIVE_NOTE = "notes.sensitive";
    static final String AUTHOR_SPECIALTY = "notes.author-mental-health-specialty";
    static final String DEPARTMENT = "notes.mental-health-department";
    static final String UNDER_18 = "notes.patient-under-18";
    static final String NOT_COMPLETE = "results.not-complete";
    static final String CLASS_NOT_AUTOMATIC = "results.class-not-automatic";
    static final String STAY_NOT_ENDED = "results.stay-not-ended";
    static final String STAY_UNKNOWN = "results.stay-unknown";
    static final String INSIDE_RELEASE_WINDOW = "results.inside-release-window";
    static final String SENSITIVE_RESULT = "results.sensitive";
    static final String RESTRICTED_BY_LAW = "results.restricted-by-law";
    static final String TEST_UNKNOWN = "results.test-unknown";
    static final String NO_VISIBLE_MEMBER = "reports.no-visible-member";
    static final String ORDER_NOT_LISTED = "upcoming.type-not-listed";

    private Rules() {}

    /** A word that stands in the text of hidden items only; a test looks for it in all that a patient receives. */
    static String canary(String what) {
        return "CANARY-" + what;
    }
}
