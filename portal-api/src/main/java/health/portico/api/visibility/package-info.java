/**
 * Who may see what: viewers, grants, restrictions and the decision that names its causes. Rule books of the portal and plugins are written with
 * these types alone. API: promised, since 0.1.
 */
@NullMarked
package health.portico.api.visibility;

import org.jspecify.annotations.NullMarked;
