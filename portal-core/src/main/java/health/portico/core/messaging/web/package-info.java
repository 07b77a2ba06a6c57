/**
 * Messages over HTTP: for patients and proxies below their record, for clinicians as their inbox. Called by browsers and clients.
 * Internal.
 */
@NullMarked
package health.portico.core.messaging.web;

import org.jspecify.annotations.NullMarked;
