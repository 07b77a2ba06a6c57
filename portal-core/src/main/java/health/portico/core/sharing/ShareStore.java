package health.portico.core.sharing;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where shares are kept, for all nodes alike. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface ShareStore {
    /** Keep a new share; fails if another code of the patient waits, or one with the same selector. */
    void insert(KeptShare issued);

    Optional<Share> byId(UUID id);

    /** Return a patient's shares, the newest first, perhaps from the one after another on. */
    List<Share> ofPatient(PatientId patient, Optional<UUID> after, int most);

    /** Return the shares of an account whose code waits or whose guest may look. */
    List<Share> livingOf(String account);

    /**
     * Return the patient's shares since a moment, and one before it whose code is still kept as waiting, oldest first; let nobody else
     * change them until the transaction ends.
     */
    List<Share> lockSince(PatientId patient, OffsetDateTime since);

    /** Return the shares whose code waits under one of these selectors, and let nobody else change them until the transaction ends. */
    List<KeptShare> lockWaiting(List<String> selectors);

    /** Return the shares since a moment whose code had one of these selectors and waits no more. */
    List<KeptShare> gone(List<String> selectors, OffsetDateTime since);

    /** Count a failed try against a code that waits. */
    void charge(UUID id);

    /**
     * Turn a code that waits into a guest's session, by one conditional update (S5).
     *
     * @param tries it is too late if so many have failed
     * @return whether it was this call that did
     */
    boolean redeem(UUID id, String tokenHash, String address, OffsetDateTime at, int tries);

    /**
     * Bring a share to a final state.
     *
     * @param from the state that it must be in
     * @return whether it was this call that did
     */
    boolean become(UUID id, ShareState from, ShareState to, OffsetDateTime at);

    /** Return the redeemed share whose session's token has one of these hashes. */
    Optional<Share> ofToken(List<String> tokenHashes);

    /** Note activity of a guest; an older moment never replaces a newer one. */
    void touch(UUID id, OffsetDateTime at);

    /**
     * Return shares that time has passed by, at most some of them.
     *
     * @param now codes whose last moment lies before it
     * @param activity sessions whose last activity is not after it
     * @param start sessions that began no later
     */
    List<Share> overdue(OffsetDateTime now, OffsetDateTime activity, OffsetDateTime start, int most);

    /** Forget the hashes of codes that were issued before a moment and wait no more. */
    void forgetSecrets(OffsetDateTime before);

    /** Forget shares in a final state that were issued before a moment. */
    void forget(OffsetDateTime before);
}
