/**
 * What is known about the HTTP request that is being served: its id, the addresses, the session. For the audit log and the problem
 * answers. Internal: no promise.
 */
@NullMarked
package health.portico.core.request;

import org.jspecify.annotations.NullMarked;
