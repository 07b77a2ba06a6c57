package health.portico.core.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.core.policy.ManualRelease;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a long worklist is read in parts. */
class WithheldPageTest {
    private static final OffsetDateTime DAY = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final Patient ROBIN = new Patient(
            new PatientId("p1"),
            "Robin Sample",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            ZoneOffset.UTC,
            Set.of());

    private final List<WithheldResult> lines = new ArrayList<>(List.of(
            line("undated", Optional.empty()),
            line("old", Optional.of(DAY.minusDays(9))),
            line("b", Optional.of(DAY)),
            line("a", Optional.of(DAY)),
            line("new", Optional.of(DAY.plusDays(1)))));

    @Test
    void hasAllOfItWithoutAPart() {
        WithheldPage whole = WithheldPage.of(lines, Optional.empty());

        assertEquals(List.of("new", "a", "b", "old", "undated"), ids(whole));
        assertEquals(Optional.empty(), whole.next());
    }

    @Test
    void readsOnWhereAPartEnded() {
        WithheldPage first = part(2, Optional.empty());
        WithheldPage second = part(2, first.next());
        WithheldPage third = part(2, second.next());

        assertEquals(List.of("new", "a"), ids(first));
        assertEquals(List.of("b", "old"), ids(second));
        assertEquals(List.of("undated"), ids(third));
        assertEquals(Optional.empty(), third.next());
        assertEquals(5, second.total());
    }

    @Test
    @DisplayName("R23 a line that goes between two parts, because it was released, takes no other line with it")
    void losesNothingWhenALineGoes() {
        WithheldPage first = part(2, Optional.empty());
        lines.removeIf(line -> line.id().value().equals("a"));

        assertEquals(List.of("b", "old"), ids(part(2, first.next())));
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThrows(PortalException.class, () -> part(2, Optional.of("bm90ZXN8MXxhCg")));
    }

    private WithheldPage part(int limit, Optional<String> cursor) {
        return WithheldPage.of(lines, Optional.of(new PageRequest(limit, cursor)));
    }

    private static List<String> ids(WithheldPage page) {
        return page.items().stream().map(line -> line.id().value()).toList();
    }

    private static WithheldResult line(String id, Optional<OffsetDateTime> date) {
        return new WithheldResult(new ItemId(id), ROBIN, "Title", date, List.of(), ManualRelease.ALLOWED);
    }
}
