package health.portico.core.rules;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.core.policy.PolicyPack;
import health.portico.core.visibility.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** All rule books of the portal. No plugin, present or missing, takes a rule out of them. */
public final class RuleBooks {
    private RuleBooks() {}

    /** Return the books of a policy, in the order of the reference page. */
    public static List<RuleBook> books(PolicyPack pack) {
        return List.of(
                PatientGrants.book(),
                ProxyRules.of(pack.proxies()),
                ScopeGrants.share(pack.scopes()),
                ScopeGrants.app(pack.scopes()),
                StaffGrants.book(),
                ResultRules.of(pack.results()),
                ReportRules.book(),
                NoteRules.of(pack.notes()),
                MessageRules.book(),
                UpcomingRules.of(pack.scopes().upcoming()),
                ItemRules.book());
    }

    /** Return all rules of a policy that the engine asks; those about a report's members are asked by whoever has decided the members. */
    public static RuleSet of(PolicyPack pack) {
        List<Grant> grants = new ArrayList<>();
        List<Restriction<?>> restrictions = new ArrayList<>();
        for (RuleBook book : books(pack)) {
            for (RuleLine line : book.lines()) {
                if (line instanceof RuleLine.Opens opens) {
                    grants.add(opens.grant());
                } else if (line instanceof RuleLine.Hides hides) {
                    restrictions.add(hides.restriction());
                }
            }
        }
        return new RuleSet(grants, restrictions);
    }
}
