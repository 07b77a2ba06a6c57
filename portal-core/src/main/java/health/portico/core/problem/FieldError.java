package health.portico.core.problem;

/**
 * One value of a request that is not allowed. Immutable.
 *
 * @param name the query parameter, or the member of the body, nested ones joined by dots
 * @param detail what is allowed; never repeats the value
 */
public record FieldError(String name, String detail) {}
