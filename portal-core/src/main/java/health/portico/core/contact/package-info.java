/**
 * Whom people call, and when: what a hospital says about its portal support, in both languages. For pages, letters and generic answers.
 * Internal: no promise.
 */
@NullMarked
package health.portico.core.contact;

import org.jspecify.annotations.NullMarked;
