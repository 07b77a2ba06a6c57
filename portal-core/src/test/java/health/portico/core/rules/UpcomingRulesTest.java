package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Appointment;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpcomingRulesTest {
    private static final Set<String> HIDDEN = Set.of("upcoming.type-not-listed");

    @ParameterizedTest
    @DisplayName("R29 surgery and orders of an unknown sort are not listed, in every combination of sorts")
    @EnumSource(
            value = ViewerKind.class,
            names = {"PATIENT", "PROXY", "SHARE_GUEST", "CLINICIAN"})
    void listsEveryCombinationByFormula(ViewerKind viewer) {
        for (int bits = 0; bits < 16; bits++) {
            var types = types(bits);
            boolean listed = viewer == ViewerKind.CLINICIAN || (!types.isEmpty() && !types.contains(OrderType.SURGERY));

            var context = Viewers.ADULT.of(viewer);
            assertEquals(
                    listed ? Set.of() : HIDDEN,
                    Verdicts.DEFAULT.hiding(Samples.order(types), context),
                    types::toString);
            assertEquals(listed, Verdicts.DEFAULT.visible(Samples.order(types), context));
        }
    }

    private static Set<OrderType> types(int bits) {
        OrderType[] all = OrderType.values();
        return IntStream.range(0, all.length)
                .filter(bit -> (bits & 1 << bit) != 0)
                .mapToObj(bit -> all[bit])
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("R30 an appointment is listed whatever it is about")
    void listsAppointments() {
        assertTrue(Samples.oneOfEach().stream()
                .filter(item -> item instanceof Appointment)
                .allMatch(item -> Verdicts.DEFAULT.visible(item, Viewers.ADULT.patient())));
    }
}
