package health.portico.api.record;

import java.util.UUID;

/**
 * A file that was sent with a message and is part of the permanent record (R55). Immutable; the bytes are kept apart.
 *
 * @param id names it in the portal
 * @param name as the sender named it, cleaned of what no file name may hold; health data
 * @param mediaType detected from the bytes, without parameters, for instance {@code image/jpeg}
 * @param bytes its size, 1 to the limit of R54
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @since 0.1
 */
public record MessageAttachment(UUID id, String name, String mediaType, long bytes, String sha256) {
    /** The id alone: names of files are health data. */
    @Override
    public String toString() {
        return "MessageAttachment[" + id + "]";
    }
}
