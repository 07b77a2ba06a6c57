package health.portico.core.attachment.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** JPEG and PNG pictures: by the JDK's own writers, and PNG by hand where they do not do what other programs do. */
final class Pictures {
    /** Where the first segment of the JDK's own JPEG files ends. */
    private static final int FIRST_SEGMENT = 20;

    private Pictures() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        files.put("jpeg", () -> written("jpeg"));
        files.put("jpeg-progressive", Pictures::progressiveJpeg);
        files.put("jpeg-grey-dot", () -> jpegFrame(0xC0, 1, 1, 1));
        files.put("jpeg-astray", () -> Damage.inserted(written("jpeg"), FIRST_SEGMENT, new byte[1000]));
        files.put("jpeg-far-astray", () -> Damage.inserted(written("jpeg"), FIRST_SEGMENT, new byte[2000]));
        files.put("jpeg-filled", () -> Damage.inserted(written("jpeg"), FIRST_SEGMENT, new byte[] {-1, -1}));
        files.put("jpeg-photo", () -> written("jpeg", 1200, 900));
        files.put("jpeg-ls", () -> jpegFrame(0xF7, 8, 8, 60));
        files.put("jpeg-arithmetic", () -> jpegFrame(0xC9, 9000, 9000, 3));
        files.put("jpeg-huffman-lacking", () -> jpegFrame(0xC2, 800, 800, 1249));
        files.put("jpeg-huffman-least", () -> jpegFrame(0xC2, 800, 800, 1250));
        files.put("png", () -> written("png"));
        files.put("png-drops", () -> png(0, false, 1));
        files.put("png-palette", () -> png(3, true, 100));
        files.put("png-no-palette", () -> png(3, false, 100));
        files.put("png-white", () -> pngOf(1032, 1000, 8, 0, 1000));
        files.put("png-lacking", () -> pngOf(1032, 1000, 8, 0, 999));
        files.put("png-depth-3", () -> pngOf(8, 8, 3, 0, 9));
        files.put("png-colour-5", () -> pngOf(8, 8, 8, 5, 9));
        files.put("png-no-width", () -> pngOf(0, 8, 8, 0, 9));
        files.put("png-wrong-sum", () -> Damage.changed(written("png"), 17));
        files.put("png-not-deflated", () -> Damage.changed(png(0, false, 100), 41));
    }

    /** The picture of a format that the JDK can write: smooth with some noise, 64 × 48. */
    static byte[] written(String format) {
        return written(format, 64, 48);
    }

    static byte[] written(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(width, height), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image(64, 48), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 3 % 256) << 16 | (y * 5 % 256) << 8 | random.nextInt(64));
            }
        }
        return image;
    }

    /** A JPEG file whose tables are left out, as a frame with so many rows and columns, and so many bytes of its scan. */
    static byte[] jpegFrame(int marker, int rows, int columns, int scanBytes) {
        return Out.big()
                .hex("FFD8")
                .u8(0xFF, marker)
                .u16(11)
                .u8(8)
                .u16(rows, columns)
                .u8(1, 1, 0x11, 0)
                .hex("FFDA 0008 01 01 00 00 3F 00")
                .bytes(noise(scanBytes))
                .done();
    }

    static byte[] noise(int count) {
        var bytes = new byte[count];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    /** A grey or palette picture of 8 × 8 whose compressed data stand in chunks of the given size. */
    static byte[] png(int colour, boolean palette, int chunkSize) {
        var out = Out.big().hex("89504E470D0A1A0A").bytes(header(8, 8, 8, colour));
        if (palette) {
            out.bytes(chunk("PLTE", new byte[] {1, 2, 3}));
        }
        var data = deflated(new byte[8 * 9]);
        for (int at = 0; at < data.length; at += chunkSize) {
            out.bytes(chunk("IDAT", Arrays.copyOfRange(data, at, Math.min(data.length, at + chunkSize))));
        }
        return out.bytes(chunk("IEND", new byte[0])).done();
    }

    /** A header of any picture, with so many bytes of compressed data of which none is missing. */
    static byte[] pngOf(long width, long height, int depth, int colour, int dataBytes) {
        var data = Out.big().hex("789C").zeros(Math.max(0, dataBytes - 2)).done();
        return Out.big()
                .hex("89504E470D0A1A0A")
                .bytes(header(width, height, depth, colour))
                .bytes(chunk("IDAT", data))
                .bytes(chunk("IEND", new byte[0]))
                .done();
    }

    private static byte[] header(long width, long height, int depth, int colour) {
        return chunk(
                "IHDR", Out.big().u32(width, height).u8(depth, colour, 0, 0, 0).done());
    }

    static byte[] chunk(String name, byte[] data) {
        var sum = new CRC32();
        var body = Out.big().text(name).bytes(data).done();
        sum.update(body);
        return Out.big().u32(data.length).bytes(body).u32(sum.getValue()).done();
    }

    private static byte[] deflated(byte[] raw) {
        var deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        var buffer = new byte[256];
        int count = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, count);
    }
}
