package health.portico.api.record;

/**
 * The identifier of one item of a record, unique within the portal; {@code {ResourceType}.{id}} for items that come from FHIR.
 *
 * @param value 1 to 128 characters out of {@code A-Z a-z 0-9 - .}
 * @since 0.1
 */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Identifiers.check("item id", value, 128);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
