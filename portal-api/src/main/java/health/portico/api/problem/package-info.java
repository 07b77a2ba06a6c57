/**
 * The vocabulary of errors: stable codes and the one exception that carries them (RFC 9457). Everybody throws it, the portal maps it to HTTP.
 * API: promised, since 0.1.
 */
@NullMarked
package health.portico.api.problem;

import org.jspecify.annotations.NullMarked;
