/**
 * OAuth 2.0 over HTTP: where a patient allows, where an app fetches tokens, and who a request with a token is of. Internal: no promise.
 */
@NullMarked
package health.portico.core.app.web;

import org.jspecify.annotations.NullMarked;
