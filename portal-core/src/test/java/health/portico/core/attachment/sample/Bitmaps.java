package health.portico.core.attachment.sample;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** BMP pictures of 8 × 8 with every size of header. */
final class Bitmaps {
    private Bitmaps() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        for (int header : new int[] {12, 16, 40, 52, 56, 64, 108, 124}) {
            files.put("bmp-" + header, () -> of(header));
        }
        files.put("bmp", () -> Pictures.written("bmp"));
        files.put("bmp-top-down", () -> of(40, 24, 0, 8, -8, 8 * 24));
        files.put("bmp-rle", () -> of(40, 8, 1, 800, 20, 20));
        files.put("bmp-rle-lacking", () -> of(40, 8, 1, 800, 20, 19));
        files.put("bmp-fields", () -> of(56, 16, 3, 8, 8, 64));
        files.put("bmp-fields-lacking", () -> of(56, 16, 3, 8, 8, 63));
        files.put("bmp-half", () -> of(40, 24, 0, 8, 8, 8 * 12));
        files.put("bmp-less", () -> of(40, 24, 0, 8, 8, 8 * 12 - 1));
        files.put("bmp-jpeg-inside", () -> of(40, 0, 4, 8, 8, 50));
        files.put("bmp-no-depth", () -> of(40, 0, 0, 8, 8, 50));
        files.put("bmp-depth-7", () -> of(40, 7, 0, 8, 8, 50));
        files.put("bmp-no-width", () -> of(40, 24, 0, 0, 8, 50));
        files.put("bmp-header-66", () -> of(66));
        files.put("bmp-huge", () -> of(40, 8, 1, 0x7FFFFFFF, 0x7FFFFFFF, 50));
        files.put("bmp-planes-2", () -> Damage.changed(of(40), 26));
        files.put("bmp-pixels-in-header", () -> Damage.changed(of(40), 10));
    }

    /** A picture of 24 bits a pixel, whole, with a header of the size. */
    static byte[] of(int header) {
        return of(header, 24, 0, 8, 8, 8 * 24);
    }

    static byte[] of(int header, int depth, int compression, int width, int height, int pixelBytes) {
        var out = Out.little()
                .text("BM")
                .u32(14L + header + pixelBytes, 0, 14 + header)
                .u32(header);
        if (header == 12) {
            out.u16(width, height, 1, depth);
        } else {
            out.u32(width, height).u16(1, depth);
            out.bytes(Arrays.copyOf(
                    Out.little()
                            .u32(compression, pixelBytes, 2835, 2835)
                            .zeros(128)
                            .done(),
                    header - 16));
        }
        return out.zeros(pixelBytes).done();
    }
}
