package health.portico.api.record;

/**
 * What a clinician attests when releasing a result whose class demands it (us-ca: Health and Safety Code 123148).
 *
 * @param requested the patient asked for the result in electronic form
 * @param discussed the result has been discussed with the patient
 * @since 0.1
 */
public record Attestation(boolean requested, boolean discussed) {
    public static final Attestation NONE = new Attestation(false, false);

    public boolean isComplete() {
        return requested && discussed;
    }
}
