package health.portico.api.host;

import health.portico.api.record.PractitionerId;
import java.util.Optional;

/**
 * The hospital's list of clinicians, as far as patients may write to them (R49). Optional: without one, those can be written to who have
 * an account in the portal. The portal alone calls it, on request threads and in parallel. It may block. An exception becomes
 * {@code source-not-available}.
 *
 * @since 0.1
 */
public interface ProviderDirectory {
    /** Return a clinician; empty if there is none with this id. */
    Optional<Provider> provider(PractitionerId id);
}
