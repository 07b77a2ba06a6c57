/**
 * Sentences for people, in English and Spanish, out of property files. The rule books, pages and plugins' bundles are read by it. Internal: no
 * promise.
 */
@NullMarked
package health.portico.core.text;

import org.jspecify.annotations.NullMarked;
