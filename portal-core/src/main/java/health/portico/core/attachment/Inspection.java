package health.portico.core.attachment;

import health.portico.api.problem.ProblemType;

/** What the inspection of one uploaded file found (R52 to R54). */
public sealed interface Inspection {
    /**
     * The file may be attached.
     *
     * @param name cleaned for keeping
     * @param mediaType detected, without parameters
     * @param bytes its size
     * @param sha256 64 lower-case hexadecimal digits
     */
    record Accepted(String name, String mediaType, long bytes, String sha256) implements Inspection {}

    /**
     * The file may not be attached.
     *
     * @param type one of the problems whose code starts with {@code attachment-}
     * @param detail a sentence that helps whoever sent it; never repeats the file's name or content
     */
    record Refused(ProblemType type, String detail) implements Inspection {}
}
