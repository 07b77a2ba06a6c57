/** The demo hospital over HTTP, on Java SE: what every log-in sees, and what nobody sees. */
@NullMarked
package health.portico.sample.http;

import org.jspecify.annotations.NullMarked;
