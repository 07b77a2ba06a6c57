package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import health.portico.api.record.Patient;
import java.time.Duration;
import java.util.List;

/**
 * What happens to a wish: each method is one transaction with its letters and its entry in the audit log, so that a node that dies on the
 * way loses nothing and sends nothing twice. Thread-safe.
 */
public interface WishSteps {
    /** Keep a wish, or return how long its address has to wait; the same work whatever is asked for. Fails as a first one of an address may. */
    Duration take(Wish wish, String address);

    /**
     * Answer a sign-up that no third party has to judge: of whoever has an account, or was sent as many letters as an hour allows.
     *
     * @return whether it was one
     */
    boolean settle(ClaimedWish claimed, Patient patient);

    /** Mail what a verified applicant needs: a link that activates, or word that there is an account. */
    void welcome(ClaimedWish claimed, Applicant applicant, Patient patient);

    /** Mail what leads back to these accounts, whose birth date was right. */
    void lead(ClaimedWish claimed, Wish.Recovery recovery, List<String> accounts);

    /**
     * Let a wish go without an answer.
     *
     * @param why for the audit log alone
     */
    void dismiss(ClaimedWish claimed, String why);
}
