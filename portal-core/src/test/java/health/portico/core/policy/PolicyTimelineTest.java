package health.portico.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTimelineTest {
    private static final String SUMMER = "2026-07-01T00:00:00-07:00";

    @ParameterizedTest
    @DisplayName("R19 the edition in force at the moment decides, to the millisecond")
    @CsvSource(textBlock = """
                    1999-01-01T00:00:00Z,     1, 1
                    2026-01-01T00:00:00Z,     1, 1
                    2026-07-01T06:59:59.999Z, 1, 1
                    2026-07-01T07:00:00Z,     2, 3
                    2030-01-01T00:00:00Z,     2, 3
                    """)
    void picksEditionInForce(Instant now, int version, int days) {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", edition(1, "2026-01-01T00:00:00Z") + "effective.until=" + SUMMER);
            files.put("packs/ours-2.properties", edition(2, SUMMER) + "results.automatic.laboratory.days=3");

            PolicyPack pack = PolicyTimeline.of("ours").at(now);

            assertEquals(version, pack.version());
            assertEquals(List.of(days), List.copyOf(pack.results().delayDays().values()));
        }
    }

    @Test
    void listsEditionsInOrder() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", edition(1, "2026-01-01T00:00:00Z") + "effective.until=" + SUMMER);
            files.put("packs/ours-2.properties", edition(2, SUMMER));

            assertEquals("[ours-1, ours-2]", PolicyTimeline.of("ours").packs().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # until of the first      | from of the second        | refused because of
                                              | 2026-07-01T00:00:00Z      | ours-1, key effective.until: is not the moment from which the next edition is in force
                    2026-07-01T00:00:00Z      | 2026-07-02T00:00:00Z      | ours-1, key effective.until: is not the moment from which the next edition is in force
                    2026-07-02T00:00:00Z      | 2026-07-01T00:00:00Z      | ours-1, key effective.until: is not the moment from which the next edition is in force
                    2026-01-01T00:00:00Z      | 2026-01-01T00:00:00Z      | ours-1, key effective.from: is not before effective.until
                    2025-01-01T00:00:00Z      | 2025-01-01T00:00:00Z      | ours-1, key effective.from: is not before effective.until
                    """)
    void refusesGapsAndOverlaps(String until, String from, String sentence) {
        try (var files = new Files()) {
            String end = until == null ? "" : "effective.until=" + until;
            files.put("packs/ours-1.properties", edition(1, "2026-01-01T00:00:00Z") + end);
            files.put("packs/ours-2.properties", edition(2, from));

            assertRefused("policy pack " + sentence, "ours");
        }
    }

    @Test
    void noticesLostEdition() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", edition(1, "2026-01-01T00:00:00Z") + "effective.until=" + SUMMER);
            files.put("packs/ours-3.properties", edition(3, SUMMER));

            assertRefused(
                    "policy pack ours-1, key effective.until: is not the moment from which the next edition is in force",
                    "ours");
        }
    }

    @Test
    void refusesUnknownName() {
        assertRefused("there is no policy pack elsewhere", "elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US-CA", "../secret", "us_ca", "us-ca-1.properties"})
    void refusesNameThatIsNone(String name) {
        assertRefused("the name of a policy pack is lower-case words joined by hyphens: " + name, name);
    }

    private static void assertRefused(String sentence, String name) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PolicyTimeline.of(name));
        assertEquals(sentence, refusal.getMessage());
    }

    private static String edition(int version, String from) {
        return "extends=default-1\nname=ours\nversion=" + version + "\ncitation=Board\neffective.from=" + from + "\n";
    }
}
