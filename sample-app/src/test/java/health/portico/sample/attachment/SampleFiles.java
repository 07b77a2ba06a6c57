package health.portico.sample.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Files that a camera or an office would make. */
public final class SampleFiles {
    private SampleFiles() {}

    /** Return a picture, {@code png}, {@code jpg} or {@code bmp}. */
    public static byte[] picture(String format) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            picture.setRGB(x, x % picture.getHeight(), 0x112233 * x);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Return a document of one empty page that has exactly that many bytes. */
    public static byte[] pdf(int bytes) {
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj\n%";
        String tail =
                "\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \n"
                        + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n";
        int padding = bytes - head.length() - tail.formatted(bytes).length();
        for (int i = 0; i < 9; i++) {
            padding = bytes
                    - head.length()
                    - tail.formatted(head.length() + padding + 1).length();
        }
        byte[] filler = new byte[padding];
        Arrays.fill(filler, (byte) ' ');
        String text =
                head + new String(filler, StandardCharsets.ISO_8859_1) + tail.formatted(head.length() + padding + 1);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
