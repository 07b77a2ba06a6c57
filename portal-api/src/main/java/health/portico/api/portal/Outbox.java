package health.portico.api.portal;

/**
 * Sends e-mails that say that something is there, never what (R9). The portal implements it, plugins inject it. Thread-safe.
 *
 * @since 0.1
 */
public interface Outbox {
    /**
     * Keep a notice for an account, in the caller's transaction: it is sent if and only if that transaction commits, once the mail
     * server takes it. An account without an e-mail address, or one whose owner does not want this notice, gets none. The same notice
     * about the same thing to the same account is kept once.
     *
     * @param account whom
     * @param template base of two texts, {@code {template}.subject} and {@code {template}.body}, in English and Spanish
     * @param about id of the thing that happened, at most 128 characters; it does not stand in the e-mail
     */
    void add(String account, String template, String about);
}
