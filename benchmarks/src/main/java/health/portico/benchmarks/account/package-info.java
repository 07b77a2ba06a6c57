/** What judging a password costs. Figures, no tests. */
@NullMarked
package health.portico.benchmarks.account;

import org.jspecify.annotations.NullMarked;
