/** A plugin of the tests that hides what must not be seen on any way out. */
@NullMarked
package health.portico.canary;

import org.jspecify.annotations.NullMarked;
