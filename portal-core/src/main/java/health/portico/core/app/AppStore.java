package health.portico.core.app;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where linked apps are kept, for all nodes alike. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface AppStore {
    /** Keep what a patient has just allowed. */
    void insert(AppLink allowed, String codeHash);

    Optional<AppLink> byId(UUID id);

    /** Return the link of a code, used or not, and let nobody else change it until the transaction ends. */
    Optional<AppLink> lockByCode(List<String> codeHashes);

    /** Return the link of a refresh token's first part, with what is kept of the second, locked likewise. */
    Optional<KeptRefresh> lockByFamily(List<String> familyHashes);

    /** Return the link that an access token is good for at a moment, by the token's own time. */
    Optional<AppLink> byAccess(List<String> accessHashes, OffsetDateTime now);

    /** Return the link that an access token was made for, locked likewise. */
    Optional<AppLink> lockByAccess(List<String> accessHashes);

    List<AppLink> linkedOfPatient(PatientId patient);

    /** Return the links of an account that have not ended. */
    List<AppLink> livingOf(String account);

    /** Keep the tokens that an allowed or linked app has just got; what it had is forgotten. */
    void keep(AppLink linked, Hashes tokens);

    /** Note that the app has read; an older moment never replaces a newer one. */
    void touch(UUID id, OffsetDateTime at);

    /** @return whether it was this call that ended it */
    boolean end(UUID id, AppEnd why, OffsetDateTime at);

    /** Return living links whose time is over, at most some of them. */
    List<AppLink> overdue(OffsetDateTime now, int most);

    /** Forget links that ended before a moment. */
    void forget(OffsetDateTime before);

    /**
     * What is kept of the tokens that an app has. Immutable.
     *
     * @param access hash of the access token
     * @param accessUntil when it ends
     * @param family hash of the refresh token's first part; absent where there is no such token
     * @param refresh hash of the whole
     */
    record Hashes(String access, OffsetDateTime accessUntil, Optional<String> family, Optional<String> refresh) {}

    /**
     * A link with what is kept of its refresh token. Immutable.
     *
     * @param link the link
     * @param refresh the hash; empty if it has ended
     */
    record KeptRefresh(AppLink link, Optional<String> refresh) {}
}
