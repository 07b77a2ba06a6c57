package health.portico.core.attachment.sample;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Supplier;

/** TIFF and BigTIFF pictures of 8 × 8 grey pixels, with entries of the test's choice. */
final class Tiffs {
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private Tiffs() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        var little = ByteOrder.LITTLE_ENDIAN;
        files.put("tiff", () -> Pictures.written("tiff"));
        files.put("tiff-little", () -> directoryFirst(little));
        files.put("tiff-big", () -> directoryFirst(ByteOrder.BIG_ENDIAN));
        files.put("tiff-last", () -> directoryLast(little, 200_000));
        files.put("tiff-last-big", () -> directoryLast(ByteOrder.BIG_ENDIAN, 64));
        files.put("bigtiff-little", () -> big(little));
        files.put("bigtiff-big", () -> big(ByteOrder.BIG_ENDIAN));
        files.put("tiff-fax-page", () -> directoryFirst(little, 254, 2, 259, 4));
        files.put("tiff-pyramid", () -> directoryFirst(little, 254, 0, 330, 9));
        files.put("tiff-stub", () -> header("II*\0"));
        files.put("raw-nikon", () -> directoryFirst(little, 254, 1, 330, 9));
        files.put("raw-sony", () -> directoryFirst(little, 259, 32767));
        files.put("raw-pentax", () -> directoryFirst(little, 259, 65535));
        files.put("raw-samsung", () -> directoryFirst(little, 259, 32770));
        files.put("raw-epson", () -> directoryFirst(little, 259, 32769));
        files.put("raw-kodak", () -> directoryFirst(little, 259, 65000));
        files.put("raw-kodak-dc", () -> directoryFirst(little, 259, 32867));
        files.put("raw-nef", () -> directoryFirst(little, 259, 34713));
        files.put("raw-mosaic", () -> directoryFirst(little, 262, 32803));
        files.put("raw-linear", () -> directoryFirst(little, 262, 34892));
        files.put("raw-dng", () -> directoryFirst(little, 50706, 1));
        files.put("raw-canon", () -> Damage.overwritten(directoryLast(little, 64), 8, "CR"));
        files.put("raw-phase-one", () -> Damage.overwritten(directoryLast(little, 64), 8, "IIII"));
        files.put("raw-olympus", () -> header("IIRO"));
    }

    /** The directory right behind the header, the picture behind it. */
    static byte[] directoryFirst(ByteOrder order, long... more) {
        int entries = 4 + more.length / 2;
        int data = 8 + 2 + 12 * entries + 4;
        return Out.in(order)
                .text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                .u16(42)
                .u32(8)
                .bytes(directory(order, entries, data, more))
                .zeros(64)
                .done();
    }

    /** The picture right behind the header, the directory at the end, as most programs write it. */
    static byte[] directoryLast(ByteOrder order, int pixels) {
        return Out.in(order)
                .text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                .u16(42)
                .u32(8 + pixels)
                .zeros(pixels)
                .bytes(directory(order, 4, 8))
                .done();
    }

    private static byte[] directory(ByteOrder order, int entries, int data, long... more) {
        var out = Out.in(order).u16(entries);
        entry(out, 256, 8);
        entry(out, 257, 8);
        for (int i = 0; i < more.length; i += 2) {
            entry(out, (int) more[i], more[i + 1]);
        }
        entry(out, 258, 8);
        out.u16(273, LONG).u32(1, data);
        return out.u32(0).done();
    }

    private static void entry(Out out, int tag, long value) {
        out.u16(tag, SHORT).u32(1).u16((int) value, 0);
    }

    static byte[] big(ByteOrder order) {
        var out = Out.in(order)
                .text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                .u16(43, 8, 0)
                .u64(16 + 64);
        out.zeros(64).u64(3);
        out.u16(256, SHORT).u64(1).u16(8, 0, 0, 0);
        out.u16(257, LONG).u64(1).u32(8, 0);
        out.u16(273, 16).u64(1).u64(16);
        return out.u64(0).done();
    }

    /** A header that points to a directory, and nothing behind it. */
    static byte[] header(String rest) {
        return Out.little().text(rest).u32(8).done();
    }
}
