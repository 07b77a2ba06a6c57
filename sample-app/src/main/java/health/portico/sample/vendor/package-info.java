/**
 * Doubles of the makers of devices: they answer in the shapes that Withings, Fitbit and Google Fit publish, with made-up numbers, and what reads
 * these shapes can serve a real connector too. For the demo alone. Internal: nothing here is promised.
 */
@NullMarked
package health.portico.sample.vendor;

import org.jspecify.annotations.NullMarked;
