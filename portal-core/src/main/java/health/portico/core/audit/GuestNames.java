package health.portico.core.audit;

import java.util.Optional;

/** The names that patients gave to guests with a share code (R36b). Thread-safe; implemented by sharing. */
@FunctionalInterface
public interface GuestNames {
    /** Return the name of the guest whom the audit log calls so; empty if it is no guest. */
    Optional<String> of(String actor);
}
