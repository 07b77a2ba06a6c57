/**
 * Makes the records of the demo hospital from Synthea's and adds what Synthea lacks.
 * For whoever changes the demo; it runs in the profile {@code demo-data} and is part of no product.
 * Internal: nothing here is promised.
 */
@NullMarked
package health.portico.demodata;

import org.jspecify.annotations.NullMarked;
