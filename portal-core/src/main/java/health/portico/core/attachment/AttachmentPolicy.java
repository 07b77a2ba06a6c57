package health.portico.core.attachment;

import health.portico.core.attachment.format.FileFormat;
import health.portico.core.attachment.format.FormatFamily;
import java.util.List;

/**
 * What may be attached to a message (R52 to R54). Immutable; the numbers that {@code /limits} tells are the ones that are enforced.
 *
 * @param maxCount files in one message
 * @param maxBytes of one file, inclusive; 0 bytes are refused
 * @param formats each with its media type, its extensions and its family, within which extensions may differ
 */
public record AttachmentPolicy(int maxCount, long maxBytes, List<FileFormat> formats) {
    /** R53: all formats, whose extensions make the order of the FAQ; R54: 3.91 MB read as ⌊3.91 · 2²⁰⌋ bytes. */
    public static final AttachmentPolicy STANDARD = new AttachmentPolicy(4, 4_099_932, List.of(FileFormat.values()));

    /** What the parts around the files of one upload may take. */
    private static final long AROUND_FILES = 256 * 1024;

    public AttachmentPolicy {
        formats = List.copyOf(formats);
    }

    /** Return the extensions of file names, lower case without the dot. */
    public List<String> extensions() {
        return formats.stream().flatMap(each -> each.extensions().stream()).toList();
    }

    /** Return the extensions that the name of a file of a family may have. */
    public List<String> extensions(FormatFamily family) {
        return formats.stream()
                .filter(each -> each.family() == family)
                .flatMap(each -> each.extensions().stream())
                .toList();
    }

    /** Return how many bytes one upload may have, all files and what stands around them (S51). */
    public long maxRequestBytes() {
        return maxCount * maxBytes + AROUND_FILES;
    }
}
