package health.portico.core.attachment.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first directory of a TIFF or BigTIFF file, wherever it lies (TIFF 6.0, section 2). Sound if it is whole, tells a size, and its
 * picture's data lie in the file. Raw files of cameras are built the same way and are foreign: see {@link CameraRaw}.
 */
final class TiffDirectory extends OffsetWalk {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int MOST_ENTRIES = 4096;

    private enum Part {
        HEADER,
        COUNT,
        ENTRY
    }

    private final boolean big;
    private final CameraRaw raw;
    private Part part = Part.HEADER;
    private long next;
    private long entries = -1;
    private long width;
    private long height;
    private long data;

    private TiffDirectory(Bytes head, boolean big, ByteOrder order) {
        super(0, big ? 16 : 8);
        this.big = big;
        this.raw = new CameraRaw(head);
        order(order);
    }

    static boolean begins(Bytes head) {
        return isBig(head) || head.has(0, "II*\0") || head.has(0, "MM\0*");
    }

    static TiffDirectory of(Bytes head) {
        return new TiffDirectory(head, isBig(head), head.has(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private static boolean isBig(Bytes head) {
        return head.has(0, "II+\0") || head.has(0, "MM\0+");
    }

    @Override
    void piece(ByteBuffer piece) {
        switch (part) {
            case HEADER -> header(piece);
            case COUNT -> count(big ? piece.getLong(0) : piece.getShort(0) & 0xFFFF);
            case ENTRY -> entry(piece);
        }
    }

    private void header(ByteBuffer header) {
        long directory = big ? header.getLong(8) : header.getInt(4) & 0xFFFFFFFFL;
        if (directory >= header.limit() && (!big || header.getShort(4) == 8)) {
            ask(Part.COUNT, directory, big ? 8 : 2);
        }
    }

    private void count(long count) {
        if (count >= 1 && count <= MOST_ENTRIES) {
            entries = count;
            ask(Part.ENTRY, next, entryLength());
        }
    }

    private int entryLength() {
        return big ? 20 : 12;
    }

    private void entry(ByteBuffer entry) {
        int tag = entry.getShort(0) & 0xFFFF;
        long value = value(entry);
        raw.entry(tag, value);
        switch (tag) {
            case 256 -> width = value;
            case 257 -> height = value;
            case 273, 324, 513 -> data = value;
            default -> {
                // of no concern
            }
        }
        if (--entries > 0) {
            ask(Part.ENTRY, next, entryLength());
        }
    }

    /** The first value if all stand in the entry itself, else the offset where they stand. */
    private long value(ByteBuffer entry) {
        int at = big ? 12 : 8;
        long count = big ? entry.getLong(4) : entry.getInt(4) & 0xFFFFFFFFL;
        int type = entry.getShort(2);
        if (type == SHORT && count <= (big ? 4 : 2)) {
            return entry.getShort(at) & 0xFFFF;
        }
        boolean four = !big || (type == LONG && count <= 2);
        return four ? entry.getInt(at) & 0xFFFFFFFFL : entry.getLong(at);
    }

    private void ask(Part following, long offset, int length) {
        part = following;
        next = offset + length;
        want(offset, length);
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        if (entries != 0) {
            return Finding.BROKEN;
        }
        if (raw.isCertain()) {
            return Finding.FOREIGN;
        }
        return width > 0 && height > 0 && data > 0 && data < size ? Finding.SOUND : Finding.BROKEN;
    }
}
