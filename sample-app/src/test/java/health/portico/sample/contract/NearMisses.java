package health.portico.sample.contract;

import health.portico.api.host.AttachmentStore;
import health.portico.api.host.CareTeamInbox;
import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.NavigationEntry;
import health.portico.api.record.Category;
import health.portico.api.record.Encounter;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.sample.bells.RingsResource;
import health.portico.sample.contract.BrokenPlugins.Good;
import health.portico.sample.contract.BrokenPlugins.Sale;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Plugins with the id {@code shop} that a careless look would let pass: names of a plugin {@code shopping}, days, dice, borrowed beans. */
public final class NearMisses {
    private NearMisses() {}

    public static final class NamesNearbyMenuEntry extends Good {
        @Override
        public List<NavigationEntry> navigation() {
            return List.of(new NavigationEntry("shopping", "x", "x", 1, Set.of(ViewerKind.PATIENT)));
        }
    }

    public static final class NamesNearbyKind extends Good {
        @Override
        public List<ItemKind> itemKinds() {
            return List.of(new ItemKind("shopping-sale", new Category("shop-sales")), Sale.KIND);
        }
    }

    public static final class NamesNearbyCategory extends Good {
        @Override
        public List<ItemKind> itemKinds() {
            return List.of(new ItemKind("shop-list", new Category("shopping")), Sale.KIND);
        }
    }

    public static final class NamesNearbyKey extends Good {
        @Override
        public List<ConfigurationKey> configuration() {
            return List.of(
                    new ConfigurationKey("portico.shopping.limit", ConfigurationKey.Type.INTEGER, "1", "How much."));
        }
    }

    public static final class NamesNearbyGrant extends Good {
        @Override
        public List<Grant> grants() {
            return List.of(Grant.to(Set.of(ViewerKind.RECORDS), "plugin.shopping.sales", c -> true));
        }
    }

    public static final class AnswersNearby extends Good {
        @Override
        public Set<Class<?>> resources() {
            return Set.of(Nearby.class);
        }

        @Path("api/v1/plugins/shopping")
        public static final class Nearby {}
    }

    /** The class lies outside the package that the descriptor claims. */
    public static final class AnswersByAnother extends Good {
        @Override
        public Set<Class<?>> resources() {
            return Set.of(RingsResource.class);
        }
    }

    public static final class MakesNearbyTables extends Good {
        @Override
        public List<String> migrations() {
            return List.of("foreign/V1__shopping.sql");
        }
    }

    public static final class ForgetsItsScript extends Good {
        @Override
        public List<String> migrations() {
            return List.of("foreign/V1__nowhere.sql");
        }
    }

    public static final class AsksTheDay extends Good {
        @Override
        @SuppressWarnings("JavaTimeDefaultTimeZone") // what the contract has to notice
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(Encounter.class, "plugin.shop.old", e -> e.date()
                    .filter(d -> d.getYear() < LocalDate.now().getYear() - 90)
                    .isPresent()));
        }
    }

    public static final class CountsMillis extends Good {
        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(
                    Restriction.hide(Encounter.class, "plugin.shop.millis", e -> System.currentTimeMillis() < 0));
        }
    }

    public static final class ThrowsDice extends Good {
        private final Random dice = new Random();

        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(Encounter.class, "plugin.shop.dice", e -> dice.nextInt() == 7));
        }
    }

    public static final class DrawsIds extends Good {
        @Override
        public List<Restriction<?>> restrictions() {
            return List.of(Restriction.hide(Encounter.class, "plugin.shop.ids", e -> UUID.randomUUID()
                    .toString()
                    .equals(e.id().value())));
        }
    }

    public static final class ReadsMessages extends Good {
        Optional<CareTeamInbox> inbox = Optional.empty();
    }

    public static final class ReadsFiles extends Good {
        Optional<AttachmentStore> files = Optional.empty();
    }
}
