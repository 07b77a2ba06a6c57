/**
 * External Health Accounts over HTTP, between the demo's two organizations. Tests.
 */
@NullMarked
package health.portico.sample.exchange;

import org.jspecify.annotations.NullMarked;
