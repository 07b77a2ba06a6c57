package health.portico.core.attachment.store;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file piece by piece, each when it is needed. Used by one thread. */
final class PiecesInput extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece;
    private int position;
    private int next = 1;

    /** @param pieces those after the first, by their ordinal; empty after the last */
    PiecesInput(byte[] first, IntFunction<Optional<byte[]>> pieces) {
        this.piece = first;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return hasMore() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        var read = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, read);
        position += read;
        return read;
    }

    private boolean hasMore() {
        if (position == piece.length && next > 0) {
            var following = pieces.apply(next);
            next = following.isPresent() ? next + 1 : 0;
            piece = following.orElse(piece);
            position = following.isPresent() ? 0 : position;
        }
        return position < piece.length;
    }
}
