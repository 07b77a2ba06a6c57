package health.portico.api.host;

/**
 * A health system with which records may be exchanged. Immutable.
 *
 * @param id its name in addresses and in the database: 1 to 64 letters, digits, dots and hyphens, an OID for instance
 * @param name for readers, 1 to 120 characters
 * @since 0.1
 */
public record ExchangeOrganization(String id, String name) {
    public ExchangeOrganization {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("the id of an organization has other characters");
        }
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("the name of an organization has 1 to 120 characters");
        }
    }
}
