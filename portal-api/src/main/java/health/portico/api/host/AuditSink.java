package health.portico.api.host;

/**
 * Where a hospital receives a copy of every audit entry, for instance its SIEM. Optional: the portal keeps its own log in any case.
 *
 * <p>Called after the entry is durable in the portal's log, on the thread of the request; it must not block for long. If it throws,
 * the failure is logged and shown by {@code /health}, and the request goes on: the entry is safe. Thread-safe.
 *
 * @since 0.1
 */
public interface AuditSink {
    void received(AuditEvent entry);
}
