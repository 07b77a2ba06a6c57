package health.portico.benchmarks.attach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Sound files of 3.9 MB that are small ones filled up: what is inside does not change what they cost. */
public enum LargeFiles {
    JPEG("photo.jpg"),
    PDF("scan.pdf"),
    MP4("film.mp4");

    static final int BYTES = 4_000_000;

    private final String fileName;

    LargeFiles(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes() {
        byte[] file = new byte[BYTES];
        new Random(5).nextBytes(file);
        switch (this) {
            case JPEG -> jpeg(file);
            case PDF -> pdf(file);
            case MP4 -> mp4(file);
        }
        return file;
    }

    /** A frame of 3000 × 4000 and one scan. */
    private static void jpeg(byte[] file) {
        ByteBuffer.wrap(file)
                .putShort((short) 0xFFD8)
                .putInt(0xFFC0000B)
                .put((byte) 8)
                .putShort((short) 3000)
                .putShort((short) 4000)
                .put(new byte[] {1, 1, 0x11, 0})
                .putInt(0xFFDA0008)
                .put(new byte[] {1, 1, 0, 0, 63, 0});
        ByteBuffer.wrap(file).putShort(BYTES - 2, (short) 0xFFD9);
    }

    private static void pdf(byte[] file) {
        byte[] start = "%PDF-1.7\n1 0 obj <</Length 3999000>> stream\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\nendstream endobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(end, 0, file, BYTES - end.length, end.length);
    }

    /** The description comes last, as phones write it. */
    private static void mp4(byte[] file) {
        int movie = 8 + 8 + 92;
        ByteBuffer.wrap(file)
                .putInt(16)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(512)
                .putInt(BYTES - 16 - movie)
                .put("mdat".getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(file, BYTES - movie, BYTES, (byte) 0);
        ByteBuffer.wrap(file, BYTES - movie, movie)
                .putInt(movie)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putInt(movie - 8)
                .put("trak".getBytes(StandardCharsets.US_ASCII));
    }
}
