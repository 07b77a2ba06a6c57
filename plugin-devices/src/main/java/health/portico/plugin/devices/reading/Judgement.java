package health.portico.plugin.devices.reading;

/** What became of one reading that was sent. */
public sealed interface Judgement {
    /**
     * It may be kept.
     *
     * @param type what it is
     * @param amount in the unit in which the type is kept
     */
    record Fit(MeasurementType type, Amount amount) implements Judgement {}

    /** It is not taken, and the others are. */
    record Refused(Refusal why) implements Judgement {}
}
