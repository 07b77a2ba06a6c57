package health.portico.api.record;

/**
 * Something that is named by a code out of a code system. Implemented by {@link Coding} and {@link SensitivityLabel}.
 *
 * @since 0.1
 */
public interface Coded {
    /** The URI of the system, empty where the source names none. */
    String system();

    /** The code as the system writes it, case kept. */
    String code();

    /** The form {@code system|code} by which packs and rules compare codes (FHIR R4, search, token). */
    default String token() {
        return system() + "|" + code();
    }
}
