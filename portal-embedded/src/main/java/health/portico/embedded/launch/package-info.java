/**
 * Starts the portal from one jar that carries its libraries as jars, for {@code java -jar}. It lies at the root of that jar, apart from all
 * other classes, and uses the JDK only. Internal.
 */
@NullMarked
package health.portico.embedded.launch;

import org.jspecify.annotations.NullMarked;
