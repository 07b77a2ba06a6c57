package health.portico.core.attachment;

import java.util.List;

/**
 * What may be attached to a message (R52 to R54). Immutable; the numbers that {@code /limits} tells are the ones that are enforced.
 *
 * @param maxCount files in one message
 * @param maxBytes of one file, inclusive; 0 bytes are refused
 * @param extensions of file names, lower case without the dot
 */
public record AttachmentPolicy(int maxCount, long maxBytes, List<String> extensions) {
    /** R53: the extensions in the order of the FAQ; R54: 3.91 MB read as ⌊3.91 · 2²⁰⌋ bytes. */
    public static final AttachmentPolicy STANDARD = new AttachmentPolicy(
            4,
            4_099_932,
            List.of(
                    "bmp", "jpeg", "jpg", "pdf", "png", "tif", "tiff", "3gp", "3gpp", "avi", "mov", "mp4", "mpeg",
                    "mpg", "wmv"));

    public AttachmentPolicy {
        extensions = List.copyOf(extensions);
    }
}
