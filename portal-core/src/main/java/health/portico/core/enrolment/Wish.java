package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What somebody without a session asks for, to be looked at later, so that nobody learns from the answer who is known (S17). Never logged. */
public sealed interface Wish {
    Locale language();

    /**
     * An account, without a code (R4).
     *
     * @param applicant as typed
     * @param language of the letter
     */
    record SignUp(Applicant applicant, Locale language) implements Wish {
        @Override
        public String toString() {
            return "SignUp";
        }
    }

    /**
     * A way back to an account (R6): with the log-in name a link that changes the password, with the e-mail address the log-in name.
     *
     * @param username as typed, if it was
     * @param email as typed, if it was; it counts where there is no log-in name
     * @param birthDate of the account's patient, as typed
     * @param language in which it was asked for; the letter is in the account's
     */
    record Recovery(Optional<String> username, Optional<String> email, LocalDate birthDate, Locale language)
            implements Wish {
        @Override
        public String toString() {
            return "Recovery";
        }
    }
}
