package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.opens;

import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.ViewerKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why patients may look: it is their own record. */
final class PatientGrants {
    private PatientGrants() {}

    static RuleBook book() {
        return new RuleBook("patient", Set.of(), lines());
    }

    private static List<RuleLine> lines() {
        return List.of(
                // The account is that of the patient whose record it is, and the record was not merged into another
                // one.
                opens("R8", Grant.to(Set.of(ViewerKind.PATIENT), "patient.self", PatientGrants::isOwn)));
    }

    private static boolean isOwn(AccessContext context) {
        return context.viewer().self().equals(Optional.of(context.subject().patient()))
                && !context.subject().isReplaced();
    }
}
