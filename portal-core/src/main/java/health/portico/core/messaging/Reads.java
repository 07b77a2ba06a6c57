package health.portico.core.messaging;

import health.portico.api.record.ItemId;
import health.portico.api.record.PractitionerId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;

/** What each account has read. Thread-safe; blocks on the database. */
public interface Reads {
    /** Return those of these messages that the account has read or written. */
    Set<ItemId> of(String account, Collection<ItemId> messages);

    /** Remember that the account has read messages, in the caller's transaction; again changes nothing. */
    void mark(String account, Collection<ItemId> messages, OffsetDateTime at);

    /** Count the messages of the portal's inbox that a clinician, whose account this is, takes part in and has not read. */
    int unread(String account, PractitionerId clinician);
}
