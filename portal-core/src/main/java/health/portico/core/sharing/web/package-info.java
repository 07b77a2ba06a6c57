/**
 * Share codes over HTTP: the patient's resource, the guest's, and the public pages without scripts. For browsers and other clients.
 * Internal: the promise is the HTTP contract.
 */
@NullMarked
package health.portico.core.sharing.web;

import org.jspecify.annotations.NullMarked;
