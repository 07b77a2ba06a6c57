/** Share codes and guests' sessions in the database. For this capability alone. Internal: no promise. */
@NullMarked
package health.portico.core.sharing.store;

import org.jspecify.annotations.NullMarked;
