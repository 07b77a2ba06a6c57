package health.portico.api.record;

import java.util.Set;

/**
 * The part of a hospital in which a visit took place.
 *
 * @param name for a reader, empty if unknown
 * @param codes what sort of department; empty means unknown, which hides notes (R58.7, R59)
 * @since 0.1
 */
public record Department(String name, Set<Coding> codes) {
    public static final Department UNKNOWN = new Department("", Set.of());

    public Department {
        codes = Set.copyOf(codes);
    }
}
