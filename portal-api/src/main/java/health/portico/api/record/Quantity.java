package health.portico.api.record;

import java.math.BigDecimal;

/**
 * A measured amount (FHIR datatype Quantity).
 *
 * @param value the number with the digits that the source wrote
 * @param unit UCUM code or the unit's words, empty if there is none
 * @since 0.1
 */
public record Quantity(BigDecimal value, String unit) {
    void describe(FieldWriter out) {
        out.number("value", value).text("unit", unit);
    }
}
