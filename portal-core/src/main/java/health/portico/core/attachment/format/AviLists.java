package health.portico.core.attachment.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The lists of an AVI file: RIFF with a list of headers that begins with the main one, and a list of data that ends within the file. A
 * recorder that could not go back leaves a length 0, or as large as can be; such a list goes on to the end.
 */
final class AviLists extends OffsetWalk {
    private static final int LIST = 0x5453494C;
    private static final int HDRL = 0x6C726468;
    private static final int AVIH = 0x68697661;
    private static final int MOVI = 0x69766F6D;
    private static final int CHUNK = 8;
    private static final int LEAST_MAIN_HEADER = 40;
    private static final long OPEN = 0xFFFFFFFFL;

    private enum Part {
        CHUNK,
        LIST,
        MAIN_HEADER
    }

    private Part part = Part.CHUNK;
    private long chunk = 12;
    private long next;
    private boolean mainHeader;
    private long movie = -1;

    private AviLists() {
        super(12, CHUNK);
        order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean begins(Bytes head) {
        return head.has(0, "RIFF") && head.has(8, "AVI ");
    }

    static AviLists of() {
        return new AviLists();
    }

    @Override
    void piece(ByteBuffer piece) {
        switch (part) {
            case CHUNK -> chunk(piece.getInt(0), piece.getInt(4) & OPEN);
            case LIST -> list(piece.getInt(0));
            case MAIN_HEADER -> {
                mainHeader = piece.getInt(0) == AVIH && (piece.getInt(4) & OPEN) >= LEAST_MAIN_HEADER;
                ask(Part.CHUNK, next, CHUNK);
            }
        }
    }

    private void chunk(int name, long length) {
        chunk = next == 0 ? chunk : next;
        next = chunk + CHUNK + length + (length & 1);
        if (name == LIST) {
            next = length == 0 || length == OPEN ? Long.MAX_VALUE : next;
            ask(Part.LIST, chunk + CHUNK, 4);
        } else {
            ask(Part.CHUNK, next, CHUNK);
        }
    }

    private void list(int type) {
        if (type == MOVI) {
            movie = chunk;
        } else if (type == HDRL) {
            ask(Part.MAIN_HEADER, chunk + CHUNK + 4, CHUNK);
        } else {
            ask(Part.CHUNK, next, CHUNK);
        }
    }

    private void ask(Part following, long offset, int length) {
        part = following;
        want(offset, length);
    }

    /** The byte that fills a list up to an even length may be missing at the end. */
    @Override
    public Finding finish(long size, Bytes tail) {
        boolean complete =
                next == Long.MAX_VALUE ? size > movie + 2 * CHUNK : next - 1 <= size && next > movie + 2 * CHUNK;
        return mainHeader && movie > 0 && complete ? Finding.SOUND : Finding.BROKEN;
    }
}
