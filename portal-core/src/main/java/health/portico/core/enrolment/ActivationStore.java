package health.portico.core.enrolment;

import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where activations are kept, for all nodes alike. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface ActivationStore {
    /** Keep a new activation; fails if another one of the patient waits. */
    void insert(KeptActivation issued);

    /** Return the patient's activation that waits, and let nobody else change it until the transaction ends. */
    Optional<Activation> lockWaiting(PatientId patient);

    /** Return the activation that one of these hashes belongs to, and let nobody else change it until the transaction ends. */
    Optional<KeptActivation> lock(List<String> secrets);

    /** Count how many of a delivery a patient was given since a moment. */
    int count(PatientId patient, Delivery delivery, OffsetDateTime since);

    /** Count a wrong birth date. */
    void charge(UUID id);

    /**
     * Use it up, by one conditional update.
     *
     * @param tries it is too late if so many have failed
     * @return whether it was this call that did
     */
    boolean use(UUID id, OffsetDateTime at, int tries);

    /** Bring one that waits to a final state; tell whether it was this call that did. */
    boolean end(UUID id, ActivationState to, OffsetDateTime at);

    /** Return some of those that time has passed by. */
    List<Activation> overdue(OffsetDateTime now, int most);

    /** Forget those that ended before a moment. */
    void forget(OffsetDateTime before);
}
