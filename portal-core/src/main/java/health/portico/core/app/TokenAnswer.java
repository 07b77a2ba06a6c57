package health.portico.core.app;

import health.portico.api.record.PatientId;
import java.time.Duration;
import java.util.Optional;

/** What became of a request for tokens. */
public sealed interface TokenAnswer {
    /**
     * The app has its tokens; they are shown here alone.
     *
     * @param access the access token
     * @param lasts how long it is good for
     * @param refresh the refresh token, if the patient allowed one
     * @param scope what was given
     * @param patient whose record
     */
    record Granted(String access, Duration lasts, Optional<String> refresh, AppScope scope, PatientId patient)
            implements TokenAnswer {
        @Override
        public String toString() {
            return "Granted[" + scope + "]";
        }
    }

    /**
     * It gets none.
     *
     * @param error what the app is told
     * @param description for whoever writes the app; says nothing of a patient
     */
    record Refused(TokenError error, String description) implements TokenAnswer {}

    /** The token that the app gave back is good for nothing. */
    record Revoked() implements TokenAnswer {}

    /**
     * Too many tries of this address failed; this one was not looked at.
     *
     * @param after when the next one will be
     */
    record Throttled(Duration after) implements TokenAnswer {}
}
