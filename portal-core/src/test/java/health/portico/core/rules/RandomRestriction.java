package health.portico.core.rules;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Document;
import health.portico.api.record.Message;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A restriction as no plugin should write it: pure, but binding whom it likes, looking at the viewer in every part, and failing. */
final class RandomRestriction implements Restriction<RecordItem> {
    private static final List<Class<? extends RecordItem>> TYPES =
            List.of(RecordItem.class, Result.class, ClinicalNote.class, Message.class, Document.class);

    private final RuleId id;
    private final Class<? extends RecordItem> type;
    private final Set<ViewerKind> binds = EnumSet.noneOf(ViewerKind.class);
    private final Look viewerHalf;
    private final Look jointHalf;
    private final boolean joint;
    private final boolean keyed;
    private final int concerned;
    private final Instant lifted;

    RandomRestriction(int number, Chance chance) {
        this.id = RuleId.of("plugin.random.r" + number);
        this.type = TYPES.get(chance.below(TYPES.size()));
        Arrays.stream(ViewerKind.values()).filter(kind -> chance.below(3) > 0).forEach(binds::add);
        this.viewerHalf = chance.any(Look.values());
        this.jointHalf = chance.any(Look.values());
        this.joint = chance.below(2) == 0;
        this.keyed = type == RecordItem.class && chance.below(3) == 0;
        this.concerned = chance.below(4);
        this.lifted = chance.below(3) == 0 ? Viewers.NOON.minusSeconds(chance.below(20 * 86_400)) : Instant.MAX;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @SuppressWarnings("unchecked") // only asked about items of its type
    @Override
    public Class<RecordItem> itemType() {
        return (Class<RecordItem>) type;
    }

    @Override
    public Set<ViewerKind> binds() {
        return binds;
    }

    @Override
    public boolean appliesTo(AccessContext context) {
        return viewerHalf.at(context);
    }

    @Override
    public boolean concerns(RecordItem item) {
        if (keyed) {
            return key().orElseThrow().matches(item);
        }
        return switch (concerned) {
            case 0 -> true;
            case 1 -> item.labels().isEmpty();
            case 2 -> item.kind().name().length() % 2 == 0;
            default -> throw new IllegalStateException("fails for every item");
        };
    }

    @Override
    public Instant liftedAt(RecordItem item) {
        return lifted;
    }

    @Override
    public boolean isJoint() {
        return joint;
    }

    @Override
    public boolean hides(RecordItem item, AccessContext context) {
        return jointHalf.at(context);
    }

    @Override
    public Optional<EqualityKey<RecordItem>> key() {
        return keyed
                ? Optional.of(new EqualityKey<>(Fact.LABEL, Set.of(Samples.OWN + "|transplant")))
                : Optional.empty();
    }

    /** What a part looks at. */
    private enum Look {
        NOWHERE,
        THE_PATIENT_ALONE,
        NOBODY_BUT_PROXIES,
        WHO_HAS_A_RECORD,
        WHO_HAS_NO_SCOPE,
        A_GRANT,
        FAILS_FOR_THE_PATIENT,
        FAILS_FOR_OTHERS;

        boolean at(AccessContext c) {
            return switch (this) {
                case NOWHERE -> true;
                case THE_PATIENT_ALONE -> c.kind() == ViewerKind.PATIENT;
                case NOBODY_BUT_PROXIES -> c.kind() == ViewerKind.PROXY;
                case WHO_HAS_A_RECORD -> c.viewer().self().isPresent();
                case WHO_HAS_NO_SCOPE -> c.viewer().scope().isEmpty();
                case A_GRANT -> c.proxyGrant().isEmpty();
                case FAILS_FOR_THE_PATIENT -> fail(c.kind() == ViewerKind.PATIENT);
                case FAILS_FOR_OTHERS -> fail(c.kind() != ViewerKind.PATIENT);
            };
        }

        private static boolean fail(boolean now) {
            if (now) {
                throw new IllegalStateException("fails for this viewer");
            }
            return false;
        }
    }
}
