/** Apps that patients link: a real OAuth client against the portal, and whoever tries to take one over. */
@NullMarked
package health.portico.sample.app;

import org.jspecify.annotations.NullMarked;
