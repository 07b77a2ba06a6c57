package health.portico.api.record;

/**
 * A security label of an item (FHIR {@code meta.security}). What a label hides is said by the policy pack.
 *
 * @param system the URI of the label's code system
 * @param code the label
 * @since 0.1
 */
public record SensitivityLabel(String system, String code) implements Coded {}
