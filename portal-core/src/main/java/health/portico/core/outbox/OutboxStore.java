package health.portico.core.outbox;

import health.portico.core.database.RowPlace;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where notices are kept. Thread-safe; blocks on the database. {@link #add} joins the caller's transaction, the others are one each. */
public interface OutboxStore {
    /** Keep a notice that is due at once, unless the same is there. */
    void add(String account, String template, String about, OffsetDateTime now);

    /** Keep a letter that is due at once, unless the same is there. */
    void add(Letter letter, OffsetDateTime now);

    /** Return the ids of notices that are due and that nobody has claimed, the oldest first. */
    List<UUID> due(OffsetDateTime now, int most);

    /** Claim a notice that is still due and unclaimed: of several nodes at once, one gets it. */
    Optional<ClaimedNotice> claim(UUID id, OffsetDateTime now, OffsetDateTime until);

    /** Note that it is on its way, whoever has claimed it meanwhile. */
    void sent(UUID id, OffsetDateTime now);

    /** Give the claim back and have it tried again later; a claim that has passed to another node changes nothing. */
    void again(ClaimedNotice notice, String errorCode, OffsetDateTime next);

    /** Give it up; a claim that has passed to another node changes nothing. */
    void giveUp(ClaimedNotice notice, String errorCode);

    /** Tell whether its owner has switched off notices of this kind. */
    boolean isUnwanted(String account, String template);

    /** Forget a notice that its owner does not want any more; a claim that has passed to another node changes nothing. */
    void forget(ClaimedNotice notice);

    /** Forget what was sent before a moment, and what was given up and kept since before another. */
    void forgetBefore(OffsetDateTime sent, OffsetDateTime dead);

    /**
     * Return entries, the newest first.
     *
     * @param after where the last page ended
     */
    List<OutboxEntry> list(Optional<NoticeState> state, Optional<RowPlace> after, int most);

    int count(Optional<NoticeState> state);

    /** Have a notice that was given up tried at once, as if it were new; tell whether there was such a one. */
    boolean revive(UUID id, OffsetDateTime now);
}
