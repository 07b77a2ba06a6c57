package health.portico.api.record;

/**
 * A code out of a code system (FHIR datatype Coding).
 *
 * @param system the URI of the system, empty where the source names none
 * @param code the code as the system writes it, case kept
 * @param display words for a reader, empty where there are none; not part of what the code means
 * @since 0.1
 */
public record Coding(String system, String code, String display) {
    public Coding(String system, String code) {
        this(system, code, "");
    }

    /** The form {@code system|code} by which packs and rules compare codes (FHIR R4, search, token). */
    public String token() {
        return system + "|" + code;
    }
}
