/**
 * The HTTP side of Doctor's Notes, below {@code api/v1/plugins/notes}. Patients, proxies and clinicians call it; the decision engine
 * decides what comes back. Internal: no promise.
 */
@NullMarked
package health.portico.plugin.notes.web;

import org.jspecify.annotations.NullMarked;
