package health.portico.api.record;

import java.time.OffsetDateTime;

/**
 * The fact that a clinician released a result by hand (R23): a fact inside the result rules, not a rule that overrides them.
 *
 * @param by identifier of the clinician's account
 * @param at when, UTC
 * @param reason why, in the clinician's words
 * @param attestation what was attested with it
 * @since 0.1
 */
public record Release(String by, OffsetDateTime at, String reason, Attestation attestation) {
    @Override
    public String toString() {
        return "Release[by=" + by + ", at=" + at + "]";
    }
}
