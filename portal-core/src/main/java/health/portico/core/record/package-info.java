/**
 * The one way from a hospital's records to a viewer: source, decision, stripping, audit. Resources and plugins reach it through
 * {@link health.portico.api.portal.RecordAccess}. Internal: no promise.
 */
@NullMarked
package health.portico.core.record;

import org.jspecify.annotations.NullMarked;
