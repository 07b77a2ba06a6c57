package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what was thrown and says which problem it is. What it cannot read is {@code internal-error}. */
final class ProblemReading {
    /** Problems whose answers are always the same: nothing of the exception is repeated. */
    private static final Set<ProblemType> SILENT = Set.of(ProblemType.RECORD_NOT_AVAILABLE, ProblemType.INTERNAL_ERROR);

    private static final int DEEPEST_CAUSE = 20;

    private ProblemReading() {}

    static Problem read(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            if (cause instanceof PortalException e) {
                return ofPortal(e);
            }
            if (cause instanceof ConstraintViolationException e) {
                return ofViolations(e);
            }
        }
        if (thrown instanceof WebApplicationException e) {
            return ofWeb(e);
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    private static Problem ofPortal(PortalException e) {
        Problem problem = Problem.of(e.type());
        if (e instanceof InvalidRequestException invalid) {
            return problem.errors(invalid.errors());
        }
        if (e instanceof AnswerRequiredException required) {
            return problem.errors(List.of(new FieldError("answer", required.question())));
        }
        if (e instanceof RefusedFilesException refused) {
            return problem.files(refused.errors());
        }
        if (e instanceof NotReadyException notReady) {
            return problem.parts(notReady.parts());
        }
        if (e instanceof RetryLaterException later) {
            return problem.header(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
        }
        if (e.type().equals(ProblemType.SESSION_ENDED)) {
            return problem.header(HttpHeaders.WWW_AUTHENTICATE, "Portico-Session");
        }
        return detail(e).map(problem::detail).orElse(problem);
    }

    private static Optional<String> detail(PortalException e) {
        return Optional.ofNullable(e.getMessage())
                .filter(message -> !message.equals(e.type().code()))
                .filter(message -> !SILENT.contains(e.type()));
    }

    private static Problem ofViolations(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(member(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::name))
                .toList();
        return Problem.of(ProblemType.INVALID_REQUEST).errors(errors);
    }

    /** The last part of the path: the parts before it name our methods and parameters. */
    private static String member(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(node -> Optional.ofNullable(node.getName()).orElse(""))
                .reduce("", (first, second) -> second);
    }

    private static Problem ofWeb(WebApplicationException e) {
        Problem problem = Problem.of(ProblemTypes.ofStatus(e.getResponse().getStatus()));
        Optional<String> allow = Optional.ofNullable(e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        return allow.map(methods -> problem.header(HttpHeaders.ALLOW, methods)).orElse(problem);
    }
}
