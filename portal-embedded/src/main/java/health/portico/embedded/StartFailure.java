package health.portico.embedded;

import java.io.Serial;

/**
 * The portal did not start. The message is one sentence for the person at the console, made of what the innermost cause says.
 *
 * @since 0.1
 */
public final class StartFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailure of(Throwable failure) {
        if (failure instanceof StartFailure known) {
            return known;
        }
        return new StartFailure("The portal did not start: " + sentence(innermost(failure)), failure);
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String sentence(Throwable cause) {
        var message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
