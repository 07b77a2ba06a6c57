package health.portico.core.broken.web;

import health.portico.core.broken.store.Rows;

/** A deliberate break: a resource touches a store. */
public interface TouchesStore {
    Rows known();
}
