/** The portal's pages in a real browser, on the demo hospital. For whoever changes a page: a test of one needs a line to visit it. */
@NullMarked
package health.portico.sample.browser;

import org.jspecify.annotations.NullMarked;
