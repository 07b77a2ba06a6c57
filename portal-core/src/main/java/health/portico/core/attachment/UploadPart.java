package health.portico.core.attachment;

import java.io.InputStream;
import java.util.Optional;

/**
 * One file of an upload as it comes in.
 *
 * @param name as the client sent it; empty if it sent none
 * @param declaredType the media type that the client sent, if any
 * @param body can be read once, until the next part is asked for
 */
public record UploadPart(String name, Optional<String> declaredType, InputStream body) {
    /** Nothing that was sent: names of files are health data. */
    @Override
    public String toString() {
        return "UploadPart";
    }
}
