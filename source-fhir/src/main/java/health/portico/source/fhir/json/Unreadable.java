package health.portico.source.fhir.json;

/**
 * Says that a resource cannot be read, and why, in words that repeat nothing of the resource. It bears no stack trace: an export may
 * hold many such resources, and the reason is what counts.
 */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
