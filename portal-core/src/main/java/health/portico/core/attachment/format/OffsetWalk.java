package health.portico.core.attachment.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A walk over a file by offsets: it asks for a few bytes at an offset ahead, gets them when they pass, and asks for the next. What lies
 * between is not looked at, so a walk costs as much as the structure has parts, and keeps no more than the bytes asked for.
 */
abstract class OffsetWalk implements Structure {
    private static final int LONGEST = 64;

    private final byte[] piece = new byte[LONGEST];
    private final ByteBuffer view = ByteBuffer.wrap(piece);
    private long position;
    private long wantedAt;
    private int wanted;
    private int gathered;

    OffsetWalk(long firstAt, int firstLength) {
        want(firstAt, firstLength);
    }

    /** Ask for bytes at an offset that has not passed yet; one that has ends the walk. */
    final void want(long offset, int length) {
        wantedAt = offset;
        wanted = length;
    }

    /** Ask for nothing more. */
    final void stop() {
        wanted = 0;
    }

    /** Set the order of bytes in all pieces that follow. */
    final void order(ByteOrder order) {
        view.order(order);
    }

    /** Take the bytes that were asked for, from 0 to its limit, and ask for more or stop. */
    abstract void piece(ByteBuffer piece);

    @Override
    public final void accept(byte[] bytes, int length) {
        int from = 0;
        while (wanted > 0 && from < length) {
            from = gather(bytes, from, length);
        }
        position += length;
    }

    /** Take what there is of the wanted piece, hand it over if it is whole, and return where to go on. */
    private int gather(byte[] bytes, int from, int length) {
        long start = wantedAt + gathered - position;
        if (start < from) {
            stop();
            return from;
        }
        if (start >= length) {
            return length;
        }
        int count = Math.min(wanted - gathered, length - (int) start);
        System.arraycopy(bytes, (int) start, piece, gathered, count);
        gathered += count;
        if (gathered == wanted) {
            hand();
        }
        return (int) start + count;
    }

    private void hand() {
        view.clear().limit(gathered);
        gathered = 0;
        wanted = 0;
        piece(view);
    }
}
