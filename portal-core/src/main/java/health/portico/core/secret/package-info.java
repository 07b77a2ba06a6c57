/**
 * Codes that people read aloud and type. For the capabilities that hand them out. Internal: no promise.
 */
@NullMarked
package health.portico.core.secret;

import org.jspecify.annotations.NullMarked;
