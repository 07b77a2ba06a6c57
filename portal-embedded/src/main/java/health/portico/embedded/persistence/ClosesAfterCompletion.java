package health.portico.embedded.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;

/** Ends an entity manager with its transaction, committed or not. */
record ClosesAfterCompletion(EntityManager manager) implements Synchronization {
    @Override
    public void beforeCompletion() {
        // EclipseLink flushes in a synchronization of its own
    }

    @Override
    public void afterCompletion(int status) {
        manager.close();
    }
}
