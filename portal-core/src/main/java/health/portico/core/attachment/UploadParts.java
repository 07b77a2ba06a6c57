package health.portico.core.attachment;

import java.util.Optional;

/** The files of one upload, one after the other while they stream in. Used by one thread. */
public interface UploadParts {
    /**
     * Drop what is left of the part before and return the next; empty at the end.
     *
     * @throws health.portico.api.problem.PortalException {@code malformed-request}, {@code payload-too-large}, or {@code
     *     invalid-request} if it is no file
     */
    Optional<UploadPart> next();
}
