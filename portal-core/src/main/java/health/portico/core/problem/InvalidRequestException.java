package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.List;

/** A request that was read and has values that are not allowed: {@code invalid-request} with the list of them. */
public final class InvalidRequestException extends PortalException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidRequestException(List<FieldError> errors) {
        super(ProblemType.INVALID_REQUEST);
        this.errors = List.copyOf(errors);
    }

    /**
     * One value.
     *
     * @param allowed what is allowed, as a sentence without the value
     */
    public static InvalidRequestException of(String name, String allowed) {
        return new InvalidRequestException(List.of(new FieldError(name, allowed)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
