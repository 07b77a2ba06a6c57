package health.portico.core.sharing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final Pattern UNIT = Pattern.compile("'([^']+)': '([^']+)'");

    @Test
    @DisplayName("a guest reads the units that the pages show, one by one")
    void agreesWithThePages() throws IOException {
        var units = UNIT.matcher(unitsOfThePages()).results().toList();

        assertTrue(units.size() > 10, "the list of the pages was not found");
        for (var unit : units) {
            assertEquals(unit.group(2), Units.shown(unit.group(1)), unit.group(1));
        }
        assertEquals(units.size(), Units.count());
    }

    @Test
    @DisplayName("what stands in braces is no unit, and neither is 1")
    void leavesOutRemarks() {
        assertEquals("/HPF", Units.shown("{cells}/HPF"));
        assertEquals("", Units.shown("1"));
        assertEquals("mg/dL", Units.shown("mg/dL"));
    }

    private static String unitsOfThePages() throws IOException {
        try (var file = UnitsTest.class.getResourceAsStream("/portico-assets/core/lib/format.js")) {
            var script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var start = script.indexOf("const UNITS = {");
            return script.substring(start, script.indexOf("};", start));
        }
    }
}
