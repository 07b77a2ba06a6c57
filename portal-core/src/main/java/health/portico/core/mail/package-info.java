/**
 * What an e-mail address is. For accounts, configuration and whoever sends. Internal: no promise.
 */
@NullMarked
package health.portico.core.mail;

import org.jspecify.annotations.NullMarked;
