package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.record.PatientId;
import java.util.Optional;

/**
 * What can become of a connection: connected, ended, connected again. Each step is one transaction, with its entry in the audit log and the
 * notices to the patient. Thread-safe.
 */
public interface ConnectionSteps {
    /**
     * Connect.
     *
     * @param former the ended connection that the caller saw; absent if there never was one
     * @param actor the patient's account
     * @throws IllegalStateException if somebody was quicker
     */
    void connect(Optional<ExchangeConnection> former, Wanted wanted, String actor);

    /**
     * End a connection that stands.
     *
     * @return whether it was this call that ended it; not if it has changed since the caller saw it
     */
    boolean end(ExchangeConnection connection, Ending why, String actor);

    /**
     * What a patient connects. Immutable.
     *
     * @param patient whose records
     * @param organization with whom
     * @param recordThere the record that both sides name
     */
    record Wanted(PatientId patient, String organization, String recordThere) {
        @Override
        public String toString() {
            return "Wanted[]";
        }
    }
}
