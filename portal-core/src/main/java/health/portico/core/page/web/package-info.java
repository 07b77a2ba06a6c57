/**
 * Pages and their files over HTTP, the same way on every host, so that headers and errors are ours everywhere. For browsers. Internal:
 * the addresses of files are no promise.
 */
@NullMarked
package health.portico.core.page.web;

import org.jspecify.annotations.NullMarked;
