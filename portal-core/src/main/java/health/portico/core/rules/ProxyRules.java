package health.portico.core.rules;

import static health.portico.core.rules.RuleLine.hides;
import static health.portico.core.rules.RuleLine.opens;

import health.portico.api.record.Category;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.AgePolicy;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.ProxyPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a proxy sees: almost all that the patient sees (R46). The grant opens nothing that the patient's own restrictions hide, since
 * those bind proxies too; notes (R60) and hidden messages (R47) stand in their own books, and credentials, settings and share codes
 * are no items of a record.
 */
final class ProxyRules {
    private static final Set<ViewerKind> PROXY = Set.of(ViewerKind.PROXY);

    private final ProxyPolicy policy;

    private ProxyRules(ProxyPolicy policy) {
        this.policy = policy;
    }

    static RuleBook of(ProxyPolicy policy) {
        Set<Category> limited = Category.ALL.stream().filter(policy::withholds).collect(Collectors.toSet());
        return new RuleBook("proxy", limited, new ProxyRules(policy).lines());
    }

    private List<RuleLine> lines() {
        return List.of(
                // A grant of this account over this patient, given or confirmed for all that the record holds, that
                // holds now (S41, S42).
                opens("R46", Grant.to(PROXY, "proxy.valid-grant", this::hasValidGrant)),
                // The patient is a minor old enough to have a say: the categories that the policy names.
                hides("R46", hide("proxy.minor-limited", this::isWithheld).when(this::isLimited)),
                // The form names categories, and this is none of them (S42).
                hides(
                        "R46",
                        hide("proxy.outside-scope", item -> true)
                                .when(ProxyRules::hasScope)
                                .onlyIf(ProxyRules::isOutsideScope)));
    }

    private static Rule<RecordItem> hide(String id, ItemTest<RecordItem> test) {
        return Restriction.hide(RecordItem.class, id, test).from(PROXY);
    }

    private static boolean hasScope(AccessContext context) {
        return context.proxyGrant().filter(grant -> !grant.scope().isEmpty()).isPresent();
    }

    private static boolean isOutsideScope(RecordItem item, AccessContext context) {
        return context.proxyGrant()
                .filter(grant -> grant.scope().contains(item.kind().category()))
                .isEmpty();
    }

    private boolean isWithheld(RecordItem item) {
        return policy.withholds(item.kind().category());
    }

    private boolean isLimited(AccessContext context) {
        return policy.isLimited(context.subject().birthDate(), context.today());
    }

    private boolean hasValidGrant(AccessContext context) {
        return context.proxyGrant().isPresent() && holds(context.proxyGrant().get(), context);
    }

    private boolean holds(ProxyGrant grant, AccessContext context) {
        return isTheirs(grant, context)
                && !context.now().isBefore(grant.from().toInstant())
                && isAhead(grant.until(), context.now())
                && isAhead(grant.revokedAt(), context.now())
                && isOverAdultOrMinor(grant, context);
    }

    private static boolean isTheirs(ProxyGrant grant, AccessContext context) {
        return grant.account().equals(context.viewer().account()) && isOver(grant, context.subject());
    }

    /** After a merge the record holds more than the form was signed for: the grant waits until staff confirm it for all of it. */
    private static boolean isOver(ProxyGrant grant, Subject record) {
        return record.records().contains(grant.patient())
                && grant.unconfirmed(record).isEmpty()
                && !record.isReplaced();
    }

    private static boolean isAhead(Optional<OffsetDateTime> end, Instant now) {
        return end.isEmpty() || now.isBefore(end.get().toInstant());
    }

    /** Tell whether the grant was given over an adult, or over a minor of whom proxies may see something still (S42). */
    private boolean isOverAdultOrMinor(ProxyGrant grant, AccessContext context) {
        Subject patient = context.subject();
        if (patient.birthDate().isEmpty()) {
            return false;
        }
        LocalDate born = patient.birthDate().get();
        LocalDate given = LocalDate.ofInstant(grant.from().toInstant(), patient.zone());
        return AgePolicy.hasReached(AgePolicy.ADULT, born, given)
                || context.today().isBefore(policy.endOfMinorAccess(born));
    }
}
