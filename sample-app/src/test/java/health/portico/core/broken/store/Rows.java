package health.portico.core.broken.store;

/** A store, for a resource to touch. */
public interface Rows {}
