package health.portico.core.release;

import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import java.util.Map;
import java.util.Optional;

/**
 * The results that were released by hand (R23). A result that is amended can be released again; the latest release is the one that
 * counts, and every earlier one stays. Thread-safe; calls block on the database.
 */
public interface Releases {
    /** Return the latest release of each item of one patient. */
    Map<ItemId, Release> ofPatient(PatientId patient);

    /** Return the latest release of an item. */
    Optional<Release> of(ItemId item);

    /**
     * Keep a release as the next one of its item, in the caller's transaction if there is one. Who opened a result before, and why, is
     * never written over.
     *
     * @param last the latest release that the caller knows of
     * @throws PortalException {@code already-released} if there is a later one; nothing is kept then
     */
    void save(ItemId item, PatientId patient, Release release, Optional<Release> last);
}
