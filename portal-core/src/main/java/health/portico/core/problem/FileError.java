package health.portico.core.problem;

import health.portico.api.problem.ProblemType;
import java.util.Optional;

/**
 * One file of an upload that is not taken. Immutable.
 *
 * @param file its name as it was sent, cleaned and cut; empty if the upload was refused unread
 * @param type why
 * @param detail a sentence that helps whoever sent it
 */
public record FileError(Optional<String> file, ProblemType type, String detail) {}
