package health.portico.plugin.devices.reading;

import health.portico.api.record.Category;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemKind;
import health.portico.api.record.RecordItem;
import java.math.BigDecimal;

/**
 * One reading of a device as an item of the record, made by the patient and not by the hospital (R67). Immutable.
 *
 * @param header what every item has; its date is when the reading was taken, with the offset of the place
 * @param type what was measured
 * @param amount how much, in the unit in which the type is kept
 * @param sentValue the value as it was sent
 * @param sentUnit the unit as it was sent
 * @param source who sent it
 */
public record DeviceReading(
        ItemHeader header, MeasurementType type, Amount amount, String sentValue, String sentUnit, Source source)
        implements RecordItem {
    /** A kind and a category of the plugin's own (ADR 33): packs, scopes and shares of the hospital's record do not name it. */
    public static final ItemKind KIND = new ItemKind("devices-reading", new Category("devices"));

    @Override
    public ItemKind kind() {
        return KIND;
    }

    @Override
    public DeviceReading withHeader(ItemHeader other) {
        return new DeviceReading(other, type, amount, sentValue, sentUnit, source);
    }

    /** Tell whether it was sent in another unit than it is kept in. */
    public boolean isConverted() {
        return type.factor(sentUnit).filter(BigDecimal.ONE::equals).isEmpty();
    }

    @Override
    public void describe(FieldWriter out) {
        out.text("type", type.word())
                .number("value", amount.value())
                .text("unit", type.unit())
                .text("source", source.word())
                .truth("patientGenerated", true);
        amount.second().ifPresent(second -> out.number("diastolic", second));
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
