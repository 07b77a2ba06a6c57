/**
 * Files that people attach. For whoever takes them in or tells what is taken. Internal: no promise.
 */
@NullMarked
package health.portico.core.attachment;

import org.jspecify.annotations.NullMarked;
