package health.portico.core.visibility;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coding;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random rules, items and requests, the same for the same seed. Their answers look random and are pure. */
final class World {
    private static final Fact<RecordItem> UNRELIABLE = new Fact<>("unreliable", RecordItem.class, item -> {
        if (item.id().value().endsWith("3")) {
            throw new IllegalStateException("no answer");
        }
        return List.of(item.id().value(), "same");
    });

    private final Random random;
    private int ids;

    World(long seed) {
        this.random = new Random(seed);
    }

    RuleSet rules(int grants, int restrictions) {
        List<Grant> some = new ArrayList<>();
        for (int i = 0; i < grants; i++) {
            some.add(grant());
        }
        List<Restriction<?>> others = new ArrayList<>();
        for (int i = 0; i < restrictions; i++) {
            others.add(restriction());
        }
        return new RuleSet(some, others);
    }

    Grant grant() {
        Rules.Reason grant = Rules.Reason.of("grant.g" + ids++).to(viewers());
        int salt = random.nextInt();
        if (random.nextInt(4) == 0) {
            grant = grant.kinds((kind, context) -> answer(salt + kind.name().hashCode(), 80));
        }
        if (random.nextInt(3) == 0) {
            grant = grant.items(item -> answer(salt ^ item.id().hashCode(), 80));
        }
        return random.nextInt(3) == 0
                ? grant.when(context -> answer(salt + context.purpose().name().hashCode(), 70))
                : grant;
    }

    Restriction<?> restriction() {
        String id = "hide.r" + ids++;
        return switch (random.nextInt(8)) {
            case 0 -> with(Rules.hide(RecordItem.class, id));
            case 1 -> with(Rules.hide(Result.class, id));
            case 2 -> with(Rules.hide(Observation.class, id));
            case 3 -> with(Rules.hide(ClinicalNote.class, id).by(key(Fact.NOTE_DEPARTMENT, "urn:d|")));
            case 4 -> with(Rules.hide(ClinicalNote.class, id).by(key(Fact.NOTE_SPECIALTY, "urn:s|")));
            case 5 -> with(Rules.hide(RecordItem.class, id).by(key(Fact.LABEL, "urn:label|")));
            case 6 -> with(Rules.hide(RecordItem.class, id).by(new EqualityKey<>(UNRELIABLE, Set.of("i4", "i7"))));
            default -> with(Rules.hide(Items.Gadget.class, id));
        };
    }

    private <T extends RecordItem> EqualityKey<T> key(Fact<T> fact, String system) {
        Set<String> values = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            values.add(system + "c" + random.nextInt(12));
        }
        return new EqualityKey<>(fact, values);
    }

    private <T extends RecordItem> Rules.Parts<T> with(Rules.Parts<T> plain) {
        int salt = random.nextInt();
        Rules.Parts<T> rule = plain.binding(viewers())
                .concerning(item -> answer(salt ^ item.id().hashCode(), 15));
        if (random.nextInt(3) == 0) {
            rule = rule.when(context -> answer(salt + context.purpose().name().hashCode(), 70));
        }
        if (random.nextInt(3) == 0) {
            rule = rule.until(item -> moment(salt + item.id().hashCode()));
        }
        if (random.nextInt(4) == 0) {
            rule = rule.onlyIf((item, context) ->
                    answer(salt + item.hashCode() + context.kind().name().hashCode(), 60));
        }
        return rule;
    }

    private Set<ViewerKind> viewers() {
        Set<ViewerKind> kinds = EnumSet.noneOf(ViewerKind.class);
        for (ViewerKind kind : ViewerKind.values()) {
            if (random.nextInt(3) > 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Yes in some percent of all cases, and an exception in one percent. */
    private static boolean answer(int of, int percent) {
        int dice = new Random(of).nextInt(100);
        if (dice == 99) {
            throw new IllegalStateException("no answer");
        }
        return dice < percent;
    }

    private static Instant moment(int of) {
        int dice = new Random(of).nextInt(20);
        return switch (dice) {
            case 0 -> null;
            case 1 -> throw new AssertionError("no answer");
            case 2 -> Instant.MAX;
            case 3 -> Contexts.NOW;
            default -> Contexts.NOW.plusNanos((dice - 10) * 200_000_000L);
        };
    }

    List<RecordItem> items(int count) {
        List<RecordItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("i" + i));
        }
        return items;
    }

    private RecordItem item(String id) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Items.note(id, codes("urn:d"), codes("urn:s"), random.nextInt(4) == 0 ? "c1" : "c20");
            case 2 -> Items.observation(id, codes("urn:o").toArray(Coding[]::new));
            case 3 -> Items.encounter(id);
            default -> Items.gadget(id, "gadget-" + random.nextInt(3));
        };
    }

    private Set<Coding> codes(String system) {
        Set<Coding> codes = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            codes.add(new Coding(system, "c" + random.nextInt(16)));
        }
        return codes;
    }

    AccessContext context() {
        return Contexts.of(
                one(ViewerKind.values()),
                Contexts.NOW.plusNanos((random.nextInt(5) - 2) * 400_000_000L),
                random.nextBoolean(),
                one(Purpose.values()));
    }

    private <E> E one(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
