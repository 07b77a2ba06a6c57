package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.ViewerKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpcomingRulesTest {
    private static final Set<String> HIDDEN = Set.of("upcoming.type-not-listed");

    @ParameterizedTest
    @DisplayName("R29 surgery and orders of an unknown sort are not listed, in every combination of sorts")
    @EnumSource(value = ViewerKind.class, names = {"PATIENT", "PROXY", "SHARE_GUEST", "CLINICIAN"})
    void listsEveryCombinationByFormula(ViewerKind viewer) {
        IntStream.range(0, 16).forEach(bits -> {
            var types = EnumSet.noneOf(OrderType.class);
            EnumSet.allOf(OrderType.class).stream()
                    .filter(type -> (bits & 1 << type.ordinal()) != 0)
                    .forEach(types::add);
            boolean listed = viewer == ViewerKind.CLINICIAN || (!types.isEmpty() && !types.contains(OrderType.SURGERY));

            var context = Viewers.ADULT.of(viewer);
            assertEquals(listed ? Set.of() : HIDDEN, Verdicts.DEFAULT.hiding(Samples.order(types), context), () -> types.toString());
            assertEquals(listed, Verdicts.DEFAULT.visible(Samples.order(types), context));
        });
    }

    @Test
    @DisplayName("R30 an appointment is listed whatever it is about")
    void listsAppointments() {
        assertTrue(Samples.oneOfEach().stream()
                .filter(item -> item instanceof health.portico.api.record.Appointment)
                .allMatch(item -> Verdicts.DEFAULT.visible(item, Viewers.ADULT.patient())));
    }
}
