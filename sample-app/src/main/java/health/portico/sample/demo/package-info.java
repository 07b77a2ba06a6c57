/**
 * The patients, clinicians and log-ins of the demo hospital.
 * For the sample application alone; a real hospital has its own records.
 * Internal: nothing here is promised.
 */
@NullMarked
package health.portico.sample.demo;

import org.jspecify.annotations.NullMarked;
