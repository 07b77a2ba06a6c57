package health.portico.api.record;

/**
 * How far a result has come (FHIR {@code Observation.status}, {@code DiagnosticReport.status}).
 *
 * @since 0.1
 */
public enum ResultStatus {
    FINAL,
    AMENDED,
    CORRECTED,
    /** Registered, partial, preliminary, cancelled, entered in error. */
    NOT_COMPLETE,
    UNKNOWN;

    public boolean isComplete() {
        return this == FINAL || this == AMENDED || this == CORRECTED;
    }
}
