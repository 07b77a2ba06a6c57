package health.portico.api.record;

/**
 * The part of a hospital in which a visit took place.
 *
 * @param name for a reader, empty if unknown
 * @param sorts what sort of department; an unknown one hides notes (R58.7, R59)
 * @since 0.1
 */
public record Department(String name, Classification sorts) {
    public static final Department UNKNOWN = new Department("", Classification.UNKNOWN);
}
