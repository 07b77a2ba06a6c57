/**
 * How fast the portal on Java SE starts, how much memory it keeps, and how many pages a second it answers, against a baseline in the same
 * server. For whoever changes the server; started by hand, on Linux. Internal: no promise.
 */
@NullMarked
package health.portico.benchmarks.load;

import org.jspecify.annotations.NullMarked;
