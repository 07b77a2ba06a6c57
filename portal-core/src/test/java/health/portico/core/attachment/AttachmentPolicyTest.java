package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.attachment.format.FileFormat;
import health.portico.core.attachment.format.FormatFamily;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttachmentPolicyTest {
    private final AttachmentPolicy policy = AttachmentPolicy.STANDARD;

    @Test
    @DisplayName("R52 R53 R54 four files, 3.91 MB, 15 extensions of 11 formats in 9 families")
    void isTheFaqs() {
        assertEquals(4, policy.maxCount());
        assertEquals((long) (3.91 * 1024 * 1024), policy.maxBytes());
        assertEquals(
                "bmp jpeg jpg pdf png tif tiff 3gp 3gpp avi mov mp4 mpeg mpg wmv",
                String.join(" ", policy.extensions()));
        assertEquals(11, policy.formats().size());
        assertEquals(
                9, policy.formats().stream().map(FileFormat::family).distinct().count());
    }

    @Test
    @DisplayName("R53 the names of a family are those of all its formats")
    void knowsFamilies() {
        assertEquals(List.of("3gp", "3gpp", "mov", "mp4"), policy.extensions(FormatFamily.MP4));
        assertEquals(List.of("jpeg", "jpg"), policy.extensions(FormatFamily.JPEG));
    }

    @Test
    @DisplayName("R53 each family accepts the media types of its formats, as declared and as detected")
    void agreesWithItself() {
        for (var format : policy.formats()) {
            assertEquals(true, format.family().declaredAs(format.mediaType()), format.mediaType());
            assertEquals(true, format.family().detectedAs(format.mediaType()), format.mediaType());
        }
    }
}
