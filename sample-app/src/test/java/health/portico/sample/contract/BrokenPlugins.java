package health.portico.sample.contract;

import health.portico.api.plugin.NavigationEntry;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.Category;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Encounter;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.text.Texts;
import health.portico.tck.RandomRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plugins with the id {@code shop}: a good one, and one for each point of the contract that breaks it. Those with which the portal
 * does not even start lie in a package of their own.
 */
public final class BrokenPlugins {
    private BrokenPlugins() {}

    /** Keeps the contract, with a rule, a looked-up rule, a grant for staff, an item and a menu entry. */
    public static class Good implements PortalPlugin, Candidate.WithItems {
        @Override
        public String id() {
            return "shop";
        }

        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(
                    Restriction.hide(ClinicalNote.class, "plugin.shop.open", n -> !n.encounter()
                            .isClosed()),
                    Restriction.hide("plugin.shop.ward", Fact.ENCOUNTER_DEPARTMENT, Set.of("urn:sample|code-7")),
                    Restriction.hide(Encounter.class, "plugin.shop.proxies", e -> true)
                            .from(Set.of(ViewerKind.PROXY)));
        }

        @Override
        public List<Grant> grants() {
            return List.of(Grant.to(Set.of(ViewerKind.RECORDS), "plugin.shop.sales", c -> true));
        }

        @Override
        public List<NavigationEntry> navigation() {
            return List.of(new NavigationEntry("shop", "shop.title", "shop", 900, Set.of(ViewerKind.PATIENT)));
        }

        @Override
        public List<ItemKind> itemKinds() {
            return List.of(Sale.KIND);
        }

        @Override
        public List<RecordItem> items() {
            var id = new ItemId("sale-1");
            var title = "Sale of " + RandomRequests.SECRET;
            return List.of(
                    new Sale(new ItemHeader(id, new PatientId("p1"), title, Optional.empty(), Set.of(), List.of())));
        }
    }

    /** An item of the good plugin. */
    public record Sale(ItemHeader header) implements RecordItem {
        public static final ItemKind KIND = new ItemKind("shop-sale", new Category("shop-sales"));

        @Override
        public ItemKind kind() {
            return KIND;
        }

        @Override
        public Sale withHeader(ItemHeader other) {
            return new Sale(other);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("state", "sold");
        }

        @Override
        public String toString() {
            return header.toString();
        }
    }

    public static final class NamesAnotherRule extends Good {
        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(ClinicalNote.class, "notes.of-mine", n -> true));
        }
    }

    public static final class NamesAnotherMenuEntry extends Good {
        @Override
        public List<NavigationEntry> navigation() {
            return List.of(new NavigationEntry("results", "x", "x", 1, Set.of(ViewerKind.PATIENT)));
        }
    }

    public static final class AnswersAnywhere extends Good {
        @Override
        public Set<Class<?>> resources() {
            return Set.of(String.class);
        }
    }

    public static final class KnowsTheCore extends Good {
        Optional<Texts> texts = Optional.empty();

        @Override
        public List<String> texts() {
            return texts.map(Texts::keys).map(List::copyOf).orElse(List.of());
        }
    }

    public static final class OpensTheDoorByName extends Good {
        @Override
        public List<String> migrations() {
            return List.of("health.portico.api.internal.Door");
        }
    }

    public static final class AsksWhoLooks extends Good {
        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(ClinicalNote.class, "plugin.shop.who", n -> true)
                    .when(c -> c.viewer().self().isPresent()));
        }
    }

    public static final class Alternates extends Good {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(
                    Restriction.hide(ClinicalNote.class, "plugin.shop.mood", n -> asked.incrementAndGet() % 2 == 0));
        }
    }

    public static final class Throws extends Good {
        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(
                    Encounter.class,
                    "plugin.shop.end",
                    e -> e.end().orElseThrow().getYear() < 2020));
        }
    }

    public static final class ShowsTitles extends Good {
        @Override
        public List<RecordItem> items() {
            return List.of(new Loud(super.items().get(0).header()));
        }

        public record Loud(ItemHeader header) implements RecordItem {
            @Override
            public ItemKind kind() {
                return Sale.KIND;
            }

            @Override
            public Loud withHeader(ItemHeader other) {
                return new Loud(other);
            }

            @Override
            public void describe(FieldWriter out) {
                out.text("state", "sold");
            }

            @Override
            public String toString() {
                return "Loud " + header.title();
            }
        }
    }

    public static final class BringsNoItems extends Good {
        @Override
        public List<RecordItem> items() {
            return List.of();
        }
    }
}
