package health.portico.core.outbox;

/** Sends letters. Thread-safe. */
public interface Letters {
    /**
     * Keep a letter in the caller's transaction: it is sent if and only if that transaction commits, once the mail server takes it. No
     * wish about notices keeps it back. The same letter about the same thing to the same account is kept once.
     *
     * @throws IllegalArgumentException if there are no such texts, or if they ask for more than a letter may say
     */
    void add(Letter letter);
}
