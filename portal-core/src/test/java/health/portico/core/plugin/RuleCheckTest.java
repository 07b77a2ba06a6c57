package health.portico.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin may not add to the rules, asked as it is while the portal starts. */
class RuleCheckTest {
    /** Every set of the four kinds of viewer outside the hospital, with and without staff. */
    static Stream<Set<ViewerKind>> viewers() {
        var outside = List.copyOf(ViewerKind.OUTSIDE);
        return Stream.iterate(0, bits -> bits < 32, bits -> bits + 1).map(bits -> {
            Set<ViewerKind> kinds = EnumSet.noneOf(ViewerKind.class);
            outside.stream()
                    .filter(kind -> (bits & 1 << outside.indexOf(kind)) != 0)
                    .forEach(kinds::add);
            if (bits >= 16) {
                kinds.add(ViewerKind.CLINICIAN);
            }
            return kinds;
        });
    }

    @ParameterizedTest
    @DisplayName(
            "R46 a restriction that binds the patient binds proxies, guests and apps, or the portal does not start")
    @MethodSource("viewers")
    void refusesToHideFromThePatientAlone(Set<ViewerKind> binds) {
        var plugin = new Shop(List.of(hide().from(binds)), List.of(), List.of());
        boolean refused = binds.contains(ViewerKind.PATIENT) && !binds.containsAll(ViewerKind.STAND_INS);

        assertEquals(refused, isRefused(plugin), binds::toString);
    }

    @ParameterizedTest
    @DisplayName("R46 S41 a plugin opens nothing to proxies, guests and apps, even where the host uses its grants")
    @MethodSource("viewers")
    void refusesToOpenToStandIns(Set<ViewerKind> viewers) {
        var plugin = new Shop(List.of(), List.of(Grant.to(viewers, "plugin.shop.open", c -> true)), List.of());
        boolean refused = viewers.stream().anyMatch(ViewerKind.STAND_INS::contains);

        assertEquals(refused, isRefused(plugin), viewers::toString);
    }

    static Stream<Category> categories() {
        return Category.ALL.stream();
    }

    @ParameterizedTest
    @DisplayName("R58 a plugin lists nothing among notes, results or any other of the portal's own items")
    @MethodSource("categories")
    void refusesKindsInCategoriesOfThePortal(Category category) {
        var plugin = new Shop(List.of(), List.of(), List.of(new ItemKind("shop-item", category)));

        assertEquals(
                "the plugin shop adds the item kind shop-item, which stands in the portal's category " + category
                        + ", whose rules know the portal's own kinds alone",
                refusal(plugin));
    }

    @Test
    @DisplayName("a kind in the plugin's own category is welcome")
    void admitsOwnCategories() {
        var kind = new ItemKind("shop-item", new Category("shop-orders"));

        assertEquals(
                List.of(kind),
                ask(new Shop(List.of(), List.of(), List.of(kind))).itemKinds());
    }

    @Test
    @DisplayName("R46 the refusal names plugin, rule and the viewers who would see more")
    void namesCulprits() {
        assertEquals(
                "the plugin shop adds the rule plugin.shop.hide, which hides from PATIENT but not from SHARE_GUEST, APP,"
                        + " who never see more than the patient",
                refusal(new Shop(
                        List.of(hide().from(Set.of(ViewerKind.PATIENT, ViewerKind.PROXY))), List.of(), List.of())));
        assertEquals(
                "the plugin shop adds the grant plugin.shop.open, which is for PROXY, to whom only the portal opens a record",
                refusal(new Shop(
                        List.of(),
                        List.of(Grant.to(Set.of(ViewerKind.PROXY), "plugin.shop.open", c -> true)),
                        List.of())));
    }

    private static health.portico.api.visibility.Rule<RecordItem> hide() {
        return Restriction.hide(RecordItem.class, "plugin.shop.hide", item -> true);
    }

    private static boolean isRefused(PortalPlugin plugin) {
        try {
            ask(plugin);
            return false;
        } catch (PluginRefusal refusal) {
            assertTrue(refusal.getMessage().startsWith("the plugin shop adds the "));
            return true;
        }
    }

    private static String refusal(PortalPlugin plugin) {
        return assertThrows(PluginRefusal.class, () -> ask(plugin)).getMessage();
    }

    private static Contribution ask(PortalPlugin plugin) {
        var descriptor = new PluginDescriptor("shop", "1", PluginDescriptor.API_VERSION, "com.example.shop");
        return new Questioning(new LoadedPlugin(descriptor, plugin)).ask(true);
    }

    private record Shop(List<Restriction<?>> restrictions, List<Grant> grants, List<ItemKind> itemKinds)
            implements PortalPlugin {
        @Override
        public String id() {
            return "shop";
        }
    }
}
