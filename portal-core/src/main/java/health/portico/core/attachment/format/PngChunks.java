package health.portico.core.attachment.format;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (RFC 2083, ISO 15948). Sound with a header whose check sum is right, a palette if it needs one, and at least as
 * much compressed data as the plainest picture of that size takes, deflate being able to pack 1032 bytes into one.
 */
final class PngChunks extends OffsetWalk {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int PALETTE = 3;
    private static final double DEFLATES_AT_MOST = 1032;

    private enum Part {
        HEADER,
        CHUNK,
        DATA
    }

    private Part part = Part.HEADER;
    private long next = 33;
    private double leastData;
    private boolean palette;
    private int start;
    private int started;
    private boolean deflated;
    private long data;
    private long dataEnd;
    private long end = -1;

    private PngChunks() {
        super(8, 25);
    }

    static boolean begins(Bytes head) {
        return head.has(0, SIGNATURE);
    }

    static PngChunks of() {
        return new PngChunks();
    }

    @Override
    void piece(ByteBuffer piece) {
        switch (part) {
            case HEADER -> header(piece);
            case CHUNK -> chunk(piece.getInt(0), piece.getInt(4));
            case DATA -> deflate(piece);
        }
    }

    /** The two bytes with which compressed data begin may stand in two chunks. */
    private void deflate(ByteBuffer piece) {
        for (int i = 0; i < piece.limit(); i++) {
            start = (start << 8) | (piece.get(i) & 0xFF);
            started++;
        }
        deflated = started == 2 && ((start >> 8) & 0x0F) == 8 && start % 31 == 0;
        if (deflated || started < 2) {
            ask(Part.CHUNK, next, 8);
        }
    }

    private void header(ByteBuffer header) {
        CRC32 sum = new CRC32();
        sum.update(header.slice(4, 17));
        int width = header.getInt(8);
        int height = header.getInt(12);
        int bits = header.get(16) * samples(header.get(17));
        boolean sound = header.getInt(0) == 13
                && header.getInt(4) == IHDR
                && (int) sum.getValue() == header.getInt(21)
                && width > 0
                && height > 0
                && depthFits(header.get(16), header.get(17));
        if (sound) {
            palette = header.get(17) != PALETTE;
            leastData = (double) width * bits / 8 * height / DEFLATES_AT_MOST;
            ask(Part.CHUNK, next, 8);
        }
    }

    /** Table 11.1 of the standard. */
    private static boolean depthFits(int depth, int colour) {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private static int samples(int colour) {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    private void chunk(int length, int type) {
        long chunk = next;
        if (type == IEND) {
            end = chunk + 12;
        } else if (length >= 0 && isName(type)) {
            next = chunk + 12 + length;
            palette |= type == PLTE;
            if (type == IDAT && length > 0) {
                data(chunk + 8, length);
            } else {
                ask(Part.CHUNK, next, 8);
            }
        }
    }

    private void data(long offset, int length) {
        data += length;
        dataEnd = offset + length;
        if (deflated) {
            ask(Part.CHUNK, next, 8);
        } else {
            ask(Part.DATA, offset, Math.min(2 - started, length));
        }
    }

    private static boolean isName(int type) {
        for (int shift = 0; shift < 32; shift += 8) {
            int letter = type >> shift & 0xDF;
            if (letter < 'A' || letter > 'Z') {
                return false;
            }
        }
        return true;
    }

    private void ask(Part following, long offset, int length) {
        part = following;
        want(offset, length);
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        long lost = Math.max(0, dataEnd - size);
        return palette && deflated && data - lost >= leastData ? Finding.SOUND : Finding.BROKEN;
    }

    @Override
    public long end(long size, Bytes tail) {
        return end < 0 ? size : end;
    }
}
