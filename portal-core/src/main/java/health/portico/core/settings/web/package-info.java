/**
 * Settings over HTTP, and the page that a mailed link opens. For browsers and other clients. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.settings.web;

import org.jspecify.annotations.NullMarked;
