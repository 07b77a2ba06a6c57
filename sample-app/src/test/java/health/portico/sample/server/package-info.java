/**
 * The unchanged portal.war on real servers, driven over HTTP. For everyone who touches what a server brings: REST, CDI, persistence,
 * transactions. Tests, no promise.
 */
@NullMarked
package health.portico.sample.server;

import org.jspecify.annotations.NullMarked;
