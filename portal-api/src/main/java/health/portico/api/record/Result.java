package health.portico.api.record;

/**
 * An item on which the rules of release decide: one {@link Observation} or a {@link DiagnosticReport} (R20).
 *
 * @since 0.1
 */
public sealed interface Result extends RecordItem permits Observation, DiagnosticReport {
    ResultFacts facts();

    /** Return this result with other facts; everything else stays. */
    Result withFacts(ResultFacts facts);
}
