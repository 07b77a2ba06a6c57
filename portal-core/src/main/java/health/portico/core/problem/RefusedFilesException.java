package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import java.util.List;

/** An upload of which nothing is kept: the problem of the first file that fails, with the list of all that do (R52). */
public final class RefusedFilesException extends PortalException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileError> errors;

    /** @param errors at least one, in the order of the upload */
    public RefusedFilesException(List<FileError> errors) {
        super(errors.get(0).type());
        this.errors = List.copyOf(errors);
    }

    public List<FileError> errors() {
        return errors;
    }
}
