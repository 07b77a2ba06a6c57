package health.portico.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The portal did not start. The message is one sentence for the person at the console, which names the culprit.
 *
 * @since 0.1
 */
public final class StartFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StartFailure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure known) {
                return known;
            }
        }
        return new StartFailure("The portal did not start: " + Culprit.sentence(failure), failure);
    }
}
