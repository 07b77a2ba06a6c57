/**
 * Linked apps in the database. Internal: no promise.
 */
@NullMarked
package health.portico.core.app.store;

import org.jspecify.annotations.NullMarked;
