/**
 * How a hospital feeds the portal: its records, persons, log-in, audit store and clock. Hospitals implement these interfaces, the portal calls
 * them. API: promised, since 0.1.
 */
@NullMarked
package health.portico.api.host;

import org.jspecify.annotations.NullMarked;
