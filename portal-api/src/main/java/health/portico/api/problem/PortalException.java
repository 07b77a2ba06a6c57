package health.portico.api.problem;

/**
 * A request that cannot be served, because of the caller or of a broken world. The portal maps it to
 * {@code application/problem+json}; the transaction, if there is one, is rolled back.
 *
 * @since 0.1
 */
public class PortalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;

    public PortalException(ProblemType type) {
        super(type.code());
        this.type = type;
    }

    public PortalException(ProblemType type, Throwable cause) {
        super(type.code(), cause);
        this.type = type;
    }

    /** @param detail a sentence that helps the person, without any data of a patient */
    public PortalException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }
}
