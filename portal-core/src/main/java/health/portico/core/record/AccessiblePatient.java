package health.portico.core.record;

import health.portico.api.record.Patient;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A patient whom a viewer may open.
 *
 * @param patient whom
 * @param relationship {@code self}, {@code proxy} or, for clinicians, {@code care}
 * @param until when a proxy's access ends, if it has an end; UTC
 */
public record AccessiblePatient(Patient patient, String relationship, Optional<OffsetDateTime> until) {}
