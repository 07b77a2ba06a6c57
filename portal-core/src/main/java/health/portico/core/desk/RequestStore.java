package health.portico.core.desk;

import health.portico.api.record.PatientId;
import health.portico.core.database.RowPlace;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where requests are kept. Thread-safe; blocks on the database; joins the caller's transaction. */
public interface RequestStore {
    void insert(PatientRequest request);

    Optional<PatientRequest> byId(UUID id);

    /** Return a patient's requests of a kind, the newest first. */
    List<PatientRequest> ofPatient(PatientId patient, String kind, int most);

    /** Return how many of a patient's requests of a kind wait for a decision. */
    int open(PatientId patient, String kind);

    /** Return how many requests a patient has made since a moment, of whatever kind and state. */
    int asked(PatientId patient, OffsetDateTime since);

    /** Keep others who lock a patient's requests from it until the caller's transaction ends. The first of all has nothing to lock yet. */
    void lock(PatientId patient);

    /** Return requests of these kinds: those in a final state the latest change first, others the longest wait first. */
    List<PatientRequest> find(Collection<String> kinds, Search search, int most);

    /** Put a request into the place of its former version; false if that is not the present one any more. */
    boolean replace(PatientRequest former, PatientRequest next);

    /**
     * What to look for. Immutable.
     *
     * @param state in which they are; without it those that are open
     * @param assignee who has them
     * @param after where the last page ended
     */
    record Search(Optional<RequestState> state, Optional<String> assignee, Optional<RowPlace> after) {
        /** Tell whether they are sorted by the latest change; otherwise by when they were asked. */
        public boolean isByChange() {
            return state.filter(RequestState::isFinal).isPresent();
        }
    }
}
