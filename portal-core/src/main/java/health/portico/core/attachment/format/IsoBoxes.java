package health.portico.core.attachment.format;

import java.nio.ByteBuffer;

/**
 * The boxes of an MP4, QuickTime or 3GP file, by their lengths (ISO 14496-12, 4.2). Sound if the last one ends where the file ends, a track
 * is described and there is data for it; the description may come last. Bytes 0 behind the last box are padding.
 */
final class IsoBoxes extends OffsetWalk {
    private static final int MOOV = 0x6D6F6F76;
    private static final int MDAT = 0x6D646174;
    private static final int TRAK = 0x7472616B;
    private static final int CMOV = 0x636D6F76;
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    private long box;
    private long end;
    private long movieEnd = Long.MAX_VALUE;
    private int type;
    private boolean wide;
    private boolean broken;
    private boolean track;
    private boolean data;

    private IsoBoxes() {
        super(0, HEADER);
    }

    static IsoBoxes of() {
        return new IsoBoxes();
    }

    @Override
    void piece(ByteBuffer piece) {
        if (wide) {
            wide = false;
            box(LONG_HEADER, piece.getLong(0));
            return;
        }
        type = piece.getInt(4);
        int size = piece.getInt(0);
        if (type == 0 && size == 0) {
            padding();
        } else if (!isName(type)) {
            broken = true;
        } else if (size == 1) {
            wide = true;
            want(box + HEADER, LONG_HEADER - HEADER);
        } else {
            box(HEADER, size & 0xFFFFFFFFL);
        }
    }

    private void padding() {
        if (isInMovie()) {
            next(movieEnd);
        } else {
            end = box;
        }
    }

    /** QuickTime's names may hold characters of old Macintoshes; control characters are in none. */
    private static boolean isName(int type) {
        return (type >>> 24) >= 0x20
                && (type >> 16 & 0xFF) >= 0x20
                && (type >> 8 & 0xFF) >= 0x20
                && (type & 0xFF) >= 0x20;
    }

    private void box(int header, long size) {
        boolean fits = size >= header && size <= movieEnd - box && size < Long.MAX_VALUE - box;
        if (size == 0 && !isInMovie()) {
            data |= type == MDAT;
            end = Long.MAX_VALUE;
        } else if (!fits) {
            broken = true;
        } else {
            track |= isInMovie() && (type == TRAK || type == CMOV);
            data |= type == MDAT && size > header;
            enter(header, size);
        }
    }

    private void enter(int header, long size) {
        if (type == MOOV && !isInMovie()) {
            movieEnd = box + size;
            next(box + header);
        } else {
            next(box + size);
        }
    }

    /** Go on behind a box; fewer bytes than a box has close QuickTime's lists. */
    private void next(long offset) {
        box = offset;
        if (isInMovie() && movieEnd - offset < HEADER) {
            box = movieEnd;
            movieEnd = Long.MAX_VALUE;
        }
        end = box;
        want(box, HEADER);
    }

    private boolean isInMovie() {
        return movieEnd != Long.MAX_VALUE;
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        boolean complete = end == Long.MAX_VALUE || (end <= size && !isInMovie());
        return !broken && complete && track && data ? Finding.SOUND : Finding.BROKEN;
    }

    @Override
    public long end(long size, Bytes tail) {
        return Math.min(end, size);
    }
}
