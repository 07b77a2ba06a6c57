package health.portico.core.enrolment;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept what recovery mailed to whom. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface RecoveryStore {
    /** Count what was mailed to an account since a moment. */
    int count(String account, OffsetDateTime since);

    /** End the link of an account that waits, if there is one. */
    void replace(String account, OffsetDateTime at);

    /** Keep a link that changes the account's password once; fails if another one waits. */
    void issue(UUID id, String account, String tokenHash, OffsetDateTime at, OffsetDateTime until);

    /** Note that an account was told its log-in name. */
    void told(UUID id, String account, OffsetDateTime at);

    /** Return the link that waits with this token, and let nobody else change it until the transaction ends. */
    Optional<ResetLink> lock(String tokenHash);

    /** Return the same without keeping anybody from anything. */
    Optional<ResetLink> find(String tokenHash);

    /** Count a wrong answer. */
    void charge(UUID id);

    /** Use a link up, by one conditional update; tell whether it was this call that did. */
    boolean use(UUID id, OffsetDateTime at, int tries);

    /** Forget what was mailed before a moment. */
    void forget(OffsetDateTime before);
}
