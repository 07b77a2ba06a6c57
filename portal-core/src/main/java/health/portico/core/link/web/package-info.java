/**
 * Linked apps and devices over HTTP. Internal: no promise.
 */
@NullMarked
package health.portico.core.link.web;

import org.jspecify.annotations.NullMarked;
