package health.portico.core.broken;

import jakarta.persistence.EntityManager;

/** A deliberate break: Jakarta Persistence outside of a store. */
public interface PersistsAnywhere {
    EntityManager known();
}
