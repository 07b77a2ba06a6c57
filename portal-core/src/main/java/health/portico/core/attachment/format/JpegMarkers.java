package health.portico.core.attachment.format;

import java.nio.ByteBuffer;

/**
 * The markers of a JPEG file up to its first scan (ITU-T T.81, annex B). Sound with a frame and a scan that has at least as much data as the
 * plainest picture of that size takes: one bit for each block of 8 × 8, the shortest Huffman code. So a photograph may have lost its end.
 */
final class JpegMarkers extends OffsetWalk {
    private static final int START_OF_SCAN = 0xDA;
    private static final int JPEG_LS = 0xF7;
    private static final int MOST_ASTRAY = 1024;

    private enum Part {
        SEARCH,
        CODE,
        LENGTH,
        FRAME
    }

    private Part part = Part.SEARCH;
    private int marker;
    private long next = 2;
    private int astray;
    private boolean lossless;
    private long leastScan = -1;
    private long scan = -1;

    private JpegMarkers() {
        super(2, 1);
    }

    static boolean begins(Bytes head) {
        return head.bigShort(0) == 0xFFD8 && (head.length() == 2 || head.at(2) == 0xFF);
    }

    static JpegMarkers of() {
        return new JpegMarkers();
    }

    @Override
    void piece(ByteBuffer piece) {
        switch (part) {
            case SEARCH -> search(piece.get(0) & 0xFF);
            case CODE -> code(piece.get(0) & 0xFF);
            case LENGTH -> length(piece.getShort(0) & 0xFFFF);
            case FRAME -> frame(piece);
        }
    }

    /** Readers go over what does not belong between two segments; what goes on so for long is none of a picture. */
    private void search(int each) {
        next++;
        if (each == 0xFF) {
            ask(Part.CODE, 1);
        } else if (++astray <= MOST_ASTRAY) {
            ask(Part.SEARCH, 1);
        }
    }

    /** A marker may be preceded by any number of bytes FF; markers without a segment are gone over. */
    private void code(int code) {
        next++;
        if (code == 0xFF) {
            ask(Part.CODE, 1);
        } else if (code == JPEG_LS) {
            lossless = true;
        } else if (code < 0xC0 || (code >= 0xD0 && code <= 0xD9)) {
            ask(Part.SEARCH, 1);
        } else {
            marker = code;
            ask(Part.LENGTH, 2);
        }
    }

    private void length(int length) {
        if (length < 2) {
            return;
        }
        long start = next + 2;
        next += length;
        if (marker == START_OF_SCAN) {
            scan = next;
        } else if (isFrame() && length >= 11) {
            part = Part.FRAME;
            want(start, Math.min(length - 2, 6 + 3 * 4));
        } else if (!isFrame()) {
            ask(Part.SEARCH, 1);
        }
    }

    private boolean isFrame() {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(ByteBuffer frame) {
        int components = frame.get(5);
        if (components >= 1 && components <= 4 && frame.limit() >= 6 + 3 * components && frame.getShort(3) != 0) {
            leastScan = leastScan(frame, components);
            ask(Part.SEARCH, 1);
        }
    }

    private long leastScan(ByteBuffer frame, int components) {
        int widest = 1;
        int highest = 1;
        for (int i = 0; i < components; i++) {
            widest = Math.max(widest, (frame.get(7 + 3 * i) >> 4) & 0x0F);
            highest = Math.max(highest, frame.get(7 + 3 * i) & 0x0F);
        }
        long blocks = 0;
        for (int i = 0; i < components; i++) {
            int sampling = frame.get(7 + 3 * i);
            blocks += blocks(frame.getShort(3), (sampling >> 4) & 0x0F, widest)
                    * blocks(frame.getShort(1), sampling & 0x0F, highest);
        }
        return isArithmetic() ? 1 : Math.max(1, blocks / 8);
    }

    private boolean isArithmetic() {
        return marker > 0xC8;
    }

    private static long blocks(short extent, int sampling, int most) {
        return ((extent & 0xFFFFL) * sampling / most + 7) / 8;
    }

    private void ask(Part following, int length) {
        part = following;
        want(next, length);
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        if (lossless) {
            return Finding.FOREIGN;
        }
        return scan > 0 && leastScan > 0 && size - scan >= leastScan ? Finding.SOUND : Finding.BROKEN;
    }

    /** Behind the last end of an image, or unknown; phones put films and second pictures there. */
    @Override
    public long end(long size, Bytes tail) {
        int last = tail.lastIndexOf("\u00FF\u00D9");
        return size - tail.length() + (last < 0 ? 0 : last + 2);
    }
}
