package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;

import health.portico.api.record.AllergyIntolerance;
import health.portico.api.record.Appointment;
import health.portico.api.record.Category;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Condition;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.Document;
import health.portico.api.record.Encounter;
import health.portico.api.record.Immunization;
import health.portico.api.record.MedicationRequest;
import health.portico.api.record.Message;
import health.portico.api.record.Observation;
import health.portico.api.record.Procedure;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Reminder;
import health.portico.api.record.UpcomingOrder;
import health.portico.api.record.VitalSign;
import health.portico.api.visibility.Restriction;
import java.util.List;
import java.util.Set;

/**
 * What hides an item that no other book could read. The rules of a category are about the portal's own types, so whatever else stands
 * in a category of the portal, from a source or a plugin, would escape them.
 */
final class ItemRules {
    /** The portal's own types; each is final and always says the same kind. */
    private static final Set<Class<? extends RecordItem>> OWN = Set.of(
            Observation.class,
            DiagnosticReport.class,
            ClinicalNote.class,
            Encounter.class,
            MedicationRequest.class,
            AllergyIntolerance.class,
            Immunization.class,
            Condition.class,
            Procedure.class,
            VitalSign.class,
            Reminder.class,
            UpcomingOrder.class,
            Appointment.class,
            Document.class,
            Message.class);

    private ItemRules() {}

    static RuleBook book() {
        return new RuleBook("items", Set.of(), lines());
    }

    private static List<RuleLine> lines() {
        return List.of(
                // It stands in a category of the portal and is none of the portal's own types.
                hides("R40", Restriction.hide(RecordItem.class, "items.not-of-the-portal", ItemRules::isForeign)));
    }

    private static boolean isForeign(RecordItem item) {
        return !OWN.contains(item.getClass())
                && Category.ALL.contains(item.kind().category());
    }
}
