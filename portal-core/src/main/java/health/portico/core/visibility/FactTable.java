package health.portico.core.visibility;

import health.portico.api.record.RecordItem;

/**
 * What one engine's rules say about a list of items, whoever looks at them: the item half of all their decisions. Made by
 * {@link VisibilityEngine#facts}; may be kept for as long as the items stay the same. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FactTable {
    private final CompiledRules rules;
    private final RecordItem[] items;
    private final Row[] rows;
    private final int[] numbers;
    private final Findings findings;

    FactTable(CompiledRules rules, RecordItem[] items, Row[] rows, Findings findings) {
        this.rules = rules;
        this.items = items;
        this.rows = rows;
        this.findings = findings;
        this.numbers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = rows[i].number();
        }
    }

    /** How many items it is about. */
    public int size() {
        return items.length;
    }

    /** Return the item at a position of the list. */
    public RecordItem item(int position) {
        return items[position];
    }

    Row row(int position) {
        return rows[position];
    }

    /** The number of the row of the item at a position. */
    int number(int position) {
        return numbers[position];
    }

    Findings findings() {
        return findings;
    }

    void requireMadeBy(CompiledRules other) {
        if (rules != other) {
            throw new IllegalArgumentException("these facts were made by another engine");
        }
    }
}
