package health.portico.api.host;

import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where messages between patients and the care team are kept (R47 to R51, R56). The portal has one in its database; a hospital whose
 * clinicians answer elsewhere puts a bean of its own in its place. The portal alone calls it, on request threads and in parallel; it
 * may block. What it throws fails the request, and nothing is shown or sent.
 *
 * @since 0.1
 */
public interface CareTeamInbox {
    /**
     * Keep a message with everything in it; it never changes. When this returns inside a transaction, the message is durable once that
     * transaction is. The portal has checked that it may be sent.
     */
    void receive(Message message);

    /** Return all messages of a patient in any order, undecided: the portal decides who sees which. */
    List<Message> messages(PatientId patient);

    /** Return whose message this is; empty if it keeps none with this id. */
    Optional<PatientId> patientOf(ItemId message);

    /** Tell whether a clinician takes part in any conversation of a patient. */
    boolean corresponds(PractitionerId clinician, PatientId patient);

    /**
     * Return conversations in which a clinician takes part, the one with the latest message first, ties by thread.
     *
     * @param skip how many of them to leave out, 0 or more
     * @param limit how many at most, 1 to 100
     */
    List<Conversation> conversations(PractitionerId clinician, int skip, int limit);

    /**
     * A conversation in which a clinician takes part. Immutable.
     *
     * @param patient whose it is
     * @param thread its first message
     * @param latest when its latest message was sent
     */
    record Conversation(PatientId patient, ItemId thread, OffsetDateTime latest) {}
}
