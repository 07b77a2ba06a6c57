package health.portico.core.attachment.format;

import java.util.Set;

/**
 * The headers of a BMP file, of Windows and OS/2. Sound if the header is of a known size and describes a picture of which at least half is
 * there; of a compressed one, a byte for each row.
 */
final class BmpHeader implements Structure {
    private static final Set<Integer> DEPTHS = Set.of(1, 2, 4, 8, 16, 24, 32);
    private static final int CORE = 12;
    private static final int FILE_HEADER = 14;
    private static final int LARGEST = 1 << 20;

    private final Bytes head;

    private BmpHeader(Bytes head) {
        this.head = head;
    }

    /** A text may begin with BM, too: so the size of the header is asked as well, unless the file ends before it. */
    static boolean begins(Bytes head) {
        return head.has(0, "BM") && (head.length() < FILE_HEADER + 4 || isKnown(head.littleInt(FILE_HEADER)));
    }

    static BmpHeader of(Bytes head) {
        return new BmpHeader(head);
    }

    /** 12: OS/2 1; 16 to 64: OS/2 2, which may be cut short; 40, 52, 56, 108, 124: Windows 3 to 5. */
    private static boolean isKnown(long size) {
        return size == CORE || (size >= 16 && size <= 64 && size % 2 == 0) || size == 108 || size == 124;
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        int header = (int) head.littleInt(FILE_HEADER);
        boolean sound = head.length() >= FILE_HEADER + header
                && isPlausible()
                && pixels() >= FILE_HEADER + header
                && size - pixels() >= leastPixels();
        return sound ? Finding.SOUND : Finding.BROKEN;
    }

    private boolean isPlausible() {
        boolean deep = DEPTHS.contains(depth()) || (depth() == 0 && (compression() == 4 || compression() == 5));
        return planes() == 1 && isExtent(width()) && isExtent(height()) && deep;
    }

    private static boolean isExtent(long pixels) {
        return pixels > 0 && pixels <= LARGEST;
    }

    private long leastPixels() {
        return isPacked() ? height() : Math.max(1, rows() / 2);
    }

    @Override
    public long end(long size, Bytes tail) {
        return isPacked() ? size : pixels() + rows();
    }

    private boolean isPacked() {
        return compression() != 0 && compression() != 6 && (compression() != 3 || depth() < 16);
    }

    private long rows() {
        return (width() * depth() + 31) / 32 * 4 * height();
    }

    private long pixels() {
        return head.littleInt(10);
    }

    private boolean isCore() {
        return head.littleInt(FILE_HEADER) == CORE;
    }

    private long width() {
        return isCore() ? head.littleShort(18) : (int) head.littleInt(18);
    }

    /** A negative height says that the first row is the uppermost. */
    private long height() {
        return isCore() ? head.littleShort(20) : Math.abs((long) (int) head.littleInt(22));
    }

    private int planes() {
        return head.littleShort(isCore() ? 22 : 26);
    }

    private int depth() {
        return head.littleShort(isCore() ? 24 : 28);
    }

    private long compression() {
        return head.littleInt(FILE_HEADER) >= 20 ? head.littleInt(30) : 0;
    }
}
