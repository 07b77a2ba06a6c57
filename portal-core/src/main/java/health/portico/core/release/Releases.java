package health.portico.core.release;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import java.util.Map;
import java.util.Optional;

/** The results that were released by hand (R23). Thread-safe; calls block on the database. */
public interface Releases {
    /** Return all releases of one patient, by item. */
    Map<ItemId, Release> ofPatient(PatientId patient);

    Optional<Release> of(ItemId item);

    /**
     * Keep a release, in the caller's transaction if there is one. An item that was released before keeps its first release: who
     * opened a result, and why, is never written over.
     */
    void save(ItemId item, PatientId patient, Release release);
}
