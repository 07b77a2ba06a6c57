package health.portico.api.record;

/**
 * The sort of a result, which decides whether it is released automatically (R25).
 *
 * @since 0.1
 */
public enum ResultClass {
    LABORATORY,
    IMAGING,
    PATHOLOGY,
    OTHER,
    UNKNOWN
}
