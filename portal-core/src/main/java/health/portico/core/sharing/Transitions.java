package health.portico.core.sharing;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The state machine of shares: each method is one transition, in a transaction of its own together with its audit entry, so that neither
 * is there without the other. Thread-safe.
 */
public interface Transitions {
    /**
     * Make a code, in the place of one of the same patient that waits (S10). Fails if another request does the same at the same moment,
     * or if a code with the same selector waits.
     */
    Issue issue(Viewer patient, PatientId whose, LocalDate birthDate, String recipientName);

    /** Redeem a code, or charge the try to it and to the address. Fails if the first two failures of an address come at the same moment. */
    Redemption redeem(Attempt attempt);

    /**
     * Bring a share from the state that it is known to be in to a final one; whoever comes second does nothing.
     *
     * @param actor who does it, for the audit log
     * @return whether it was this call that did
     */
    boolean end(Share share, ShareState to, String actor);

    /**
     * What somebody typed. Its texts are never logged.
     *
     * @param code empty if it can be no code
     * @param birthDate as typed
     * @param address of the client
     */
    record Attempt(Optional<ShareCode> code, LocalDate birthDate, String address) {
        @Override
        public String toString() {
            return "Attempt";
        }
    }
}
