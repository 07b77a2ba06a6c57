/**
 * Decides who sees what: compiles the rules of the portal, its policy pack and its plugins into one engine and asks it per request, item by item
 * or table by table. For the services of the core, which hand what it lets through to everybody else. Internal: no promise.
 */
@NullMarked
package health.portico.core.visibility;

import org.jspecify.annotations.NullMarked;
