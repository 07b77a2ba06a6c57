/**
 * A hospital's log-in by OpenID Connect: Jakarta Security asks the provider, the portal learns who came back. For hospitals whose server
 * has Jakarta Security 3.0. A plugin, no promise.
 */
@NullMarked
package health.portico.plugin.openid;

import org.jspecify.annotations.NullMarked;
