/** Where people leave for the provider and where they come back, as the servlet container sees it. Internal: no promise. */
@NullMarked
package health.portico.plugin.openid.web;

import org.jspecify.annotations.NullMarked;
