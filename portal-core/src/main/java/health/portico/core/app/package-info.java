/**
 * Apps that a patient links to the own record by OAuth 2.0 (R69 to R71): which apps there are, what a patient allows, and the tokens that come of
 * it. For the portal's web layer. Internal: no promise.
 */
@NullMarked
package health.portico.core.app;

import org.jspecify.annotations.NullMarked;
