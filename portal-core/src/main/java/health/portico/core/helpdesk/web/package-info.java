/** The help desk over HTTP. For staff's pages. Internal: no promise. */
@NullMarked
package health.portico.core.helpdesk.web;

import org.jspecify.annotations.NullMarked;
