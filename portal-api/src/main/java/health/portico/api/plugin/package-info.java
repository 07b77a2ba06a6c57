/**
 * How to extend the portal: one bean that reads like a table of contents. Plugin authors implement these types, the portal calls them. API:
 * promised, since 0.1.
 */
@NullMarked
package health.portico.api.plugin;

import org.jspecify.annotations.NullMarked;
