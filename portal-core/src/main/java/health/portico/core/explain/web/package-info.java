/**
 * Decisions over HTTP: which rules hide what from whom. For staff by role. Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.explain.web;

import org.jspecify.annotations.NullMarked;
