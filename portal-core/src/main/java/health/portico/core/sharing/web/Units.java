package health.portico.core.sharing.web;

import java.util.Map;

/** Codes of units (UCUM) as people write them; lib/format.js has the same. Stateless. */
final class Units {
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("[degF]", "°F"),
            Map.entry("Cel", "°C"),
            Map.entry("[lb_av]", "lb"),
            Map.entry("[in_i]", "in"),
            Map.entry("[oz_av]", "oz"),
            Map.entry("[ft_i]", "ft"),
            Map.entry("10*3/uL", "×10³/µL"),
            Map.entry("10*6/uL", "×10⁶/µL"),
            Map.entry("10*9/L", "×10⁹/L"),
            Map.entry("10*12/L", "×10¹²/L"),
            Map.entry("uL", "µL"),
            Map.entry("ug/dL", "µg/dL"),
            Map.entry("ug/mL", "µg/mL"),
            Map.entry("umol/L", "µmol/L"));

    private Units() {}

    static int count() {
        return SHOWN.size();
    }

    /** What stands in braces is a remark and is left out; the unit 1 is none. */
    static String shown(String code) {
        return SHOWN.getOrDefault(code, code.replaceAll("\\{.*?}", "").replaceAll("^1$", ""));
    }
}
