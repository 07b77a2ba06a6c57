package health.portico.api.host;

import health.portico.api.record.Answer;
import health.portico.api.record.PractitionerId;

/**
 * One clinician of the hospital's list, as far as patients may write to them (R49). Immutable.
 *
 * @param id the clinician
 * @param displayName for a reader
 * @param department where, for a reader; empty if unknown
 * @param access whether the clinician reads messages in the portal; only YES can be written to
 * @param optedOut whether the clinician does not wish messages of patients; only NO can be written to
 * @since 0.1
 */
public record Provider(PractitionerId id, String displayName, String department, Answer access, Answer optedOut) {}
