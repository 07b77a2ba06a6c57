package health.portico.core.audit;

import java.util.Optional;

/** Everybody who looks in a patient's place without an account. Thread-safe. */
@FunctionalInterface
public interface StandIns {
    /** Return who the audit log calls so; empty if it is none of them. */
    Optional<StandIn> find(String actor);
}
