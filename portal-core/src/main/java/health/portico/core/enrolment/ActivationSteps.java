package health.portico.core.enrolment;

import health.portico.api.record.PatientId;
import health.portico.core.account.Account;
import health.portico.core.account.NewAccount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state machine of activations: each method is one transition, in a transaction of its own together with its audit entry and its
 * letters, so that none is there without the others. Thread-safe.
 */
public interface ActivationSteps {
    /**
     * Issue an activation in the place of one of the same patient that waits. Fails if another request does the same at the same moment.
     *
     * @throws health.portico.api.problem.PortalException {@code account-exists}, {@code too-many-activations}
     */
    Issued issue(Order order);

    /** Tell whether a patient may be sent one more letter within this hour. */
    boolean mayBeMailed(PatientId patient);

    /** Look whether a code or a token and a birth date open something, and charge what was wrong. Fails as a first failure may. */
    Look look(Attempt attempt);

    /**
     * Turn an activation into an account, and tell its address and those on file; empty if it was used, replaced or killed meanwhile.
     *
     * @param onFile the patient's addresses that mail can go to
     * @throws health.portico.api.problem.PortalException {@code username-not-available}, which leaves it as it was
     */
    Optional<Account> use(Activation activation, NewAccount account, String passwordHash, List<String> onFile);

    /**
     * What is to be issued. Immutable.
     *
     * @param patient whose account it becomes
     * @param birthDate of the patient
     * @param delivery how it reaches the patient
     * @param address where the letter goes; absent for paper
     * @param language of the letter
     * @param by a staff account, or the portal
     */
    record Order(
            PatientId patient,
            LocalDate birthDate,
            Delivery delivery,
            Optional<String> address,
            Locale language,
            String by) {
        @Override
        public String toString() {
            return "Order[" + patient + " " + delivery + "]";
        }
    }

    /**
     * What was issued. Immutable.
     *
     * @param activation as it is kept
     * @param code to be shown once; absent where a letter has a link
     */
    record Issued(Activation activation, Optional<ActivationCode> code) {}

    /**
     * What somebody typed. Its texts are never logged.
     *
     * @param code empty if it can be no code
     * @param token out of a link, instead of a code
     * @param birthDate as typed
     * @param address of the client
     */
    record Attempt(Optional<ActivationCode> code, Optional<String> token, LocalDate birthDate, String address) {
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** What came of a look. */
    sealed interface Look {
        /**
         * Code and birth date are right.
         *
         * @param activation what they open
         */
        record Right(Activation activation) implements Look {}

        /** They are not, or not any more. */
        record Wrong() implements Look {}

        /**
         * Too many tries of this address failed.
         *
         * @param after when the next one is looked at
         */
        record Throttled(Duration after) implements Look {}
    }
}
