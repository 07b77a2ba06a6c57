package health.portico.api.record;

import java.util.List;

/**
 * What sort of thing an item is, and the category that lists it.
 *
 * <p>Open: bills and readings of a plugin are kinds too and pass the same decision.
 *
 * @param name lower-case words joined by hyphens, unique in the portal; a plugin's starts with its id
 * @param category where items of this kind are listed
 * @since 0.1
 */
public record ItemKind(String name, Category category) {
    public static final ItemKind OBSERVATION = new ItemKind("observation", Category.RESULTS);
    public static final ItemKind DIAGNOSTIC_REPORT = new ItemKind("diagnostic-report", Category.RESULTS);
    public static final ItemKind CLINICAL_NOTE = new ItemKind("clinical-note", Category.NOTES);
    public static final ItemKind ENCOUNTER = new ItemKind("encounter", Category.ENCOUNTERS);
    public static final ItemKind MEDICATION_REQUEST = new ItemKind("medication-request", Category.MEDICATIONS);
    public static final ItemKind ALLERGY_INTOLERANCE = new ItemKind("allergy-intolerance", Category.ALLERGIES);
    public static final ItemKind IMMUNIZATION = new ItemKind("immunization", Category.IMMUNIZATIONS);
    public static final ItemKind CONDITION = new ItemKind("condition", Category.PROBLEMS);
    public static final ItemKind PROCEDURE = new ItemKind("procedure", Category.PROCEDURES);
    public static final ItemKind VITAL_SIGN = new ItemKind("vital-sign", Category.VITALS);
    public static final ItemKind REMINDER = new ItemKind("reminder", Category.REMINDERS);
    public static final ItemKind UPCOMING_ORDER = new ItemKind("upcoming-order", Category.UPCOMING);
    public static final ItemKind APPOINTMENT = new ItemKind("appointment", Category.UPCOMING);
    public static final ItemKind DOCUMENT = new ItemKind("document", Category.DOCUMENTS);
    public static final ItemKind MESSAGE = new ItemKind("message", Category.MESSAGES);

    /** The kinds of the portal itself. */
    public static final List<ItemKind> ALL = List.of(
            OBSERVATION,
            DIAGNOSTIC_REPORT,
            CLINICAL_NOTE,
            ENCOUNTER,
            MEDICATION_REQUEST,
            ALLERGY_INTOLERANCE,
            IMMUNIZATION,
            CONDITION,
            PROCEDURE,
            VITAL_SIGN,
            REMINDER,
            UPCOMING_ORDER,
            APPOINTMENT,
            DOCUMENT,
            MESSAGE);

    public ItemKind {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("an item kind is lower-case words joined by hyphens: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
