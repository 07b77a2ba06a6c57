/**
 * What the portal keeps between requests, over the wire and by a clock that the tests turn: sessions, log-ins, and plugins that it
 * starts with or not. For whoever changes sessions, accounts or the loading of plugins. Internal.
 */
@NullMarked
package health.portico.sample.state;

import org.jspecify.annotations.NullMarked;
