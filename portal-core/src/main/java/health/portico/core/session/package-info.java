/**
 * Sessions of the portal's own (R10, S30 to S38). For the session filter and everything that asks who is there. Internal: no promise,
 * plugins use {@code api.portal.SessionViewer}.
 */
@NullMarked
package health.portico.core.session;

import org.jspecify.annotations.NullMarked;
