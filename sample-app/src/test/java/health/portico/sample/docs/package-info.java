/**
 * Pages that are made from the sources, and the tests that hold the committed pages to them. For everyone who adds a test or a page.
 * Tests, no promise.
 */
@NullMarked
package health.portico.sample.docs;

import org.jspecify.annotations.NullMarked;
