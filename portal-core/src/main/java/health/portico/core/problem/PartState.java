package health.portico.core.problem;

/**
 * How one part of the portal is, for anybody to read. Immutable.
 *
 * @param name of a check or a plugin
 * @param state {@code up}, {@code impaired} or {@code down}
 */
public record PartState(String name, String state) {}
