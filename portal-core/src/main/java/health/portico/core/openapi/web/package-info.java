/**
 * The HTTP contract as OpenAPI 3.1, made of the REST classes that are served and of a base file with schemas and parameters. For clients,
 * and for tests that call every operation in every role. Internal: the promise is the document.
 */
@NullMarked
package health.portico.core.openapi.web;

import org.jspecify.annotations.NullMarked;
