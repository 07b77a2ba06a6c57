package health.portico.core.audit;

import java.util.Optional;

/**
 * Knows who looks in a patient's place without an account: guests with a share code by the name that the patient gave (R36b), apps by their own.
 * Thread-safe; sharing and apps know theirs, and all together are asked through {@link StandIns}.
 */
@FunctionalInterface
public interface StandInNames {
    /** Return who the audit log calls so; empty if it is none of them. */
    Optional<StandIn> of(String actor);
}
