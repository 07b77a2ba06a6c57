package health.portico.api.record;

/**
 * A code out of a code system (FHIR datatype Coding).
 *
 * @param system the URI of the system, empty where the source names none
 * @param code the code as the system writes it, case kept
 * @param display words for a reader, empty where there are none; not part of what the code means
 * @since 0.1
 */
public record Coding(String system, String code, String display) implements Coded {
    public Coding(String system, String code) {
        this(system, code, "");
    }
}
