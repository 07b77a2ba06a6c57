package health.portico.api.portal;

import health.portico.api.host.AuditEvent;

/**
 * The portal's audit log (S54 to S58). The portal implements it and adds time, session, address and request id; plugins inject it to
 * record what they do. Thread-safe.
 *
 * @since 0.1
 */
public interface AuditLog {
    /**
     * Append an entry. It is durable when the call returns.
     *
     * @throws health.portico.api.problem.PortalException {@code internal-error} if it cannot be written; the caller then must not
     *     hand anything out (S57)
     */
    void append(AuditEvent.Draft entry);
}
