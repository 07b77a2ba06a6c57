/**
 * What the portal says about itself: menu, notices, words in the viewer's language. For pages and other clients. Internal: no promise.
 */
@NullMarked
package health.portico.core.site;

import org.jspecify.annotations.NullMarked;
