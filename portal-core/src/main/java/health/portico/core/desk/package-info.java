/**
 * What patients ask of the hospital's staff, and its way through their hands: kinds of requests, one state machine for all of them, the
 * patient's side and the desk's. For the resources here and for kinds in other rooms. Internal: no promise.
 */
@NullMarked
package health.portico.core.desk;

import org.jspecify.annotations.NullMarked;
