package health.portico.core.rules;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.visibility.RuleSet;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A restriction that hides from whoever stands in for the patient what it hides from the patient, whatever it says itself (R46). It
 * asks the other one twice: about the viewer, and about the patient at the same moment for the same purpose. Immutable.
 *
 * @param rule the other one
 * @param declared whom that one binds
 * @param binds the same, and the stand-ins if the patient is among them
 */
public record PatientFirst<T extends RecordItem>(Restriction<T> rule, Set<ViewerKind> declared, Set<ViewerKind> binds)
        implements Restriction<T> {
    /** Make all restrictions of a set put the patient first. */
    public static RuleSet in(RuleSet rules) {
        return new RuleSet(
                rules.grants(),
                rules.restrictions().stream()
                        .<Restriction<?>>map(PatientFirst::of)
                        .toList());
    }

    private static <T extends RecordItem> Restriction<T> of(Restriction<T> rule) {
        Set<ViewerKind> declared = Set.copyOf(rule.binds());
        if (!declared.contains(ViewerKind.PATIENT)) {
            return rule;
        }
        Set<ViewerKind> binds = EnumSet.copyOf(declared);
        binds.addAll(ViewerKind.STAND_INS);
        return new PatientFirst<>(rule, declared, Set.copyOf(binds));
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    @Override
    public Class<T> itemType() {
        return rule.itemType();
    }

    /** Asks about the patient also where the viewer's own answer is yes: a rule that fails for the patient hides from all. */
    @Override
    public boolean appliesTo(AccessContext context) {
        if (!isStandIn(context)) {
            return rule.appliesTo(context);
        }
        boolean toPatient = rule.appliesTo(asPatient(context));
        boolean toViewer = appliesToViewer(context);
        return toPatient || toViewer;
    }

    private boolean appliesToViewer(AccessContext context) {
        return declared.contains(context.kind()) && rule.appliesTo(context);
    }

    @Override
    public boolean concerns(T item) {
        return rule.concerns(item);
    }

    @Override
    public Instant liftedAt(T item) {
        return rule.liftedAt(item);
    }

    @Override
    public boolean isLiftable() {
        return rule.isLiftable();
    }

    @Override
    public boolean hides(T item, AccessContext context) {
        if (!isStandIn(context)) {
            return rule.hides(item, context);
        }
        AccessContext patient = asPatient(context);
        return (rule.appliesTo(patient) && rule.hides(item, patient))
                || (appliesToViewer(context) && rule.hides(item, context));
    }

    @Override
    public boolean isJoint() {
        return rule.isJoint();
    }

    @Override
    public Optional<EqualityKey<T>> key() {
        return rule.key();
    }

    @Override
    public String toString() {
        return rule.id().value();
    }

    private static boolean isStandIn(AccessContext context) {
        return ViewerKind.STAND_INS.contains(context.kind());
    }

    private static AccessContext asPatient(AccessContext context) {
        return new AccessContext(
                Viewer.self(context.subject().patient()),
                ViewerKind.PATIENT,
                context.subject(),
                Optional.empty(),
                false,
                context.now(),
                context.purpose());
    }
}
