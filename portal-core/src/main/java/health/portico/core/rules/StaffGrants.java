package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.opens;

import health.portico.api.record.ItemKind;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Set;

/** Why staff may look. Support and compliance have no grant: they see no content (R28, R80). */
final class StaffGrants {
    private static final Set<ViewerKind> CLINICIAN = Set.of(ViewerKind.CLINICIAN);
    private static final Set<ViewerKind> RECORDS = Set.of(ViewerKind.RECORDS);

    private StaffGrants() {}

    static RuleBook book() {
        return new RuleBook("staff", Set.of(), lines());
    }

    private static List<RuleLine> lines() {
        return List.of(
                // The patient is in the care of this clinician.
                opens("R23", Grant.to(CLINICIAN, "staff.in-care", AccessContext::inCare)),
                // The patient, or a proxy, and this clinician write to each other: their conversations, nothing else.
                opens(
                        "R56",
                        Grant.to(CLINICIAN, "staff.corresponds", AccessContext::corresponds, StaffGrants::isMessage)),
                // The health information department produces documents on request.
                opens("R41", Grant.to(RECORDS, "staff.documents", c -> true, StaffGrants::isDocument)));
    }

    private static boolean isMessage(ItemKind kind, AccessContext context) {
        return kind.equals(ItemKind.MESSAGE);
    }

    private static boolean isDocument(ItemKind kind, AccessContext context) {
        return kind.equals(ItemKind.DOCUMENT);
    }
}
