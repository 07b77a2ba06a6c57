/**
 * A small OpenID Connect provider, a browser that goes there and back, and a clock that a test turns. For tests of a hospital's own log-in on
 * real servers. Tests, no promise.
 */
@NullMarked
package health.portico.sample.openid;

import org.jspecify.annotations.NullMarked;
