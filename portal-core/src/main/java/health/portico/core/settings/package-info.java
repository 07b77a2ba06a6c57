/**
 * What people set about their own accounts (R13, R14): password, address, language, notices, security question. For their pages and for
 * recoveries. Internal: no promise.
 */
@NullMarked
package health.portico.core.settings;

import org.jspecify.annotations.NullMarked;
