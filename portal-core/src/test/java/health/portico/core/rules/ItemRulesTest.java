package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemRulesTest {
    private static final Set<String> FOREIGN = Set.of("items.not-of-the-portal");

    static Stream<Category> categories() {
        return Category.ALL.stream();
    }

    static Stream<ItemKind> kinds() {
        return ItemKind.ALL.stream();
    }

    @ParameterizedTest
    @DisplayName("R58 R40 an item of another type is hidden in every category of the portal, whatever it is called")
    @MethodSource("categories")
    void hidesForeignItems(Category category) {
        hidesFromEverybodyOutside(new Stranger(Samples.header(), new ItemKind("somebody-s-item", category)));
    }

    @ParameterizedTest
    @DisplayName("R58 R40 an item of another type is hidden though it gives itself out as one of the portal's kinds")
    @MethodSource("kinds")
    void hidesImpostors(ItemKind kind) {
        hidesFromEverybodyOutside(new Stranger(Samples.header(), kind));
    }

    private static void hidesFromEverybodyOutside(RecordItem stranger) {
        for (ViewerKind viewer : ViewerKind.OUTSIDE) {
            assertEquals(FOREIGN, Verdicts.DEFAULT.hiding(stranger, Viewers.ADULT.of(viewer)), viewer::name);
        }
    }

    @Test
    @DisplayName("R40 a plugin's item in a category of its own is left to the plugin's rules")
    void leavesOtherCategoriesAlone() {
        var bill = new Stranger(Samples.header(), new ItemKind("billing-statement", new Category("billing")));

        assertTrue(Verdicts.DEFAULT.visible(bill, Viewers.ADULT.patient()));
    }

    @ParameterizedTest
    @DisplayName("R40 the rule is about none of the portal's own items, of which there is one for every kind")
    @EnumSource(ViewerKind.class)
    void leavesOwnItemsAlone(ViewerKind viewer) {
        for (RecordItem item : Samples.oneOfEach()) {
            assertTrue(
                    Verdicts.DEFAULT.hiding(item, Viewers.ADULT.of(viewer)).stream()
                            .noneMatch(FOREIGN::contains),
                    () -> item.kind().name());
        }
        assertEquals(
                Set.copyOf(ItemKind.ALL),
                Samples.oneOfEach().stream().map(RecordItem::kind).collect(Collectors.toSet()));
    }

    /** An item of a type that no rule book knows. */
    private record Stranger(ItemHeader header, ItemKind kind) implements RecordItem {
        @Override
        public Stranger withHeader(ItemHeader other) {
            return new Stranger(other, kind);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("text", "whatever a note would say");
        }
    }
}
