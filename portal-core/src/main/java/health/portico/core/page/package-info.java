/**
 * What a browser loads: pages, the files that they are made of, and their texts. For the web layer of this capability. Internal: no
 * promise.
 */
@NullMarked
package health.portico.core.page;

import org.jspecify.annotations.NullMarked;
