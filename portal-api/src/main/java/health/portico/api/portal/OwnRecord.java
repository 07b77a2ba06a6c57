package health.portico.api.portal;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;

/**
 * Guards what patients decide about their own record: settings, links, requests. Proxies decide none of it (R46). The portal implements it,
 * plugins inject it. Thread-safe.
 *
 * @since 0.1
 */
public interface OwnRecord {
    /**
     * Let the patient pass; whoever else asks leaves a trace in the audit log.
     *
     * @param detail what was asked for, in a stable word for the audit log
     * @throws health.portico.api.problem.PortalException {@code record-not-available} if the viewer is not this patient, or the record is
     *     not open to them
     */
    void require(Viewer viewer, PatientId patient, String detail);
}
