package health.portico.plugin.devices.connection;

import health.portico.plugin.devices.reading.Refusal;
import java.util.List;

/**
 * What became of readings that were sent together. Immutable.
 *
 * @param accepted how many are new in the record
 * @param duplicate how many were there before, or twice among these
 * @param refused the others
 */
public record Receipt(int accepted, int duplicate, List<Item> refused) {
    public Receipt {
        refused = List.copyOf(refused);
    }

    /**
     * One that was refused.
     *
     * @param index its place among those that were sent, from 0
     */
    public record Item(int index, Refusal why) {}
}
