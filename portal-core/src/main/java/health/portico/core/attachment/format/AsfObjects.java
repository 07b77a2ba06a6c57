package health.portico.core.attachment.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The objects of a Windows Media file (Advanced Systems Format, 3 and 5): a header, in it a stream of pictures, and behind it data that end
 * within the file. Without such a stream it is sound alone, and foreign.
 */
final class AsfObjects extends OffsetWalk {
    private static final String HEADER = guid("30 26 B2 75 8E 66 CF 11 A6 D9 00 AA 00 62 CE 6C");
    private static final String STREAM = guid("91 07 DC B7 B7 A9 CF 11 8E E6 00 C0 0C 20 53 65");
    private static final String DATA = guid("36 26 B2 75 8E 66 CF 11 A6 D9 00 AA 00 62 CE 6C");
    private static final String VIDEO = guid("C0 EF 19 BC 4D 5B CF 11 A8 FD 00 80 5F 5C 44 2B");
    private static final int GUID = 16;
    private static final int OBJECT = GUID + 8;
    private static final int HEADER_OBJECT = OBJECT + 6;
    private static final int DATA_OBJECT = OBJECT + 26;

    private enum Part {
        HEADER,
        OBJECT,
        STREAM,
        DATA
    }

    private final Bytes head;
    private Part part = Part.HEADER;
    private long next;
    private long headerEnd;
    private boolean video;
    private long dataStart;
    private long dataEnd;

    private AsfObjects(Bytes head) {
        super(0, HEADER_OBJECT);
        this.head = head;
        order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The first four bytes alone are in no other format. */
    static boolean begins(Bytes head) {
        return head.has(0, HEADER.substring(0, 4));
    }

    static AsfObjects of(Bytes head) {
        return new AsfObjects(head);
    }

    private static String guid(String hexadecimal) {
        StringBuilder text = new StringBuilder();
        for (String each : hexadecimal.split(" ")) {
            text.append((char) Integer.parseInt(each, 16));
        }
        return text.toString();
    }

    @Override
    void piece(ByteBuffer piece) {
        switch (part) {
            case HEADER -> header(piece);
            case OBJECT -> object(piece);
            case STREAM -> {
                video |= is(piece, VIDEO);
                ask(next);
            }
            case DATA -> data(piece);
        }
    }

    private void header(ByteBuffer header) {
        long length = header.getLong(GUID);
        if (is(header, HEADER) && length >= HEADER_OBJECT && length < Integer.MAX_VALUE) {
            headerEnd = length;
            ask(HEADER_OBJECT);
        }
    }

    private void object(ByteBuffer object) {
        long length = object.getLong(GUID);
        long start = next;
        if (length < OBJECT || length > headerEnd - start) {
            return;
        }
        next = start + length;
        if (is(object, STREAM) && length >= OBJECT + GUID) {
            part = Part.STREAM;
            want(start + OBJECT, GUID);
        } else {
            ask(next);
        }
    }

    private void ask(long offset) {
        next = offset;
        part = offset < headerEnd ? Part.OBJECT : Part.DATA;
        want(offset, OBJECT);
    }

    private void data(ByteBuffer data) {
        if (is(data, DATA)) {
            dataStart = next;
            dataEnd = next + Math.max(0, Math.min(data.getLong(GUID), Integer.MAX_VALUE));
        }
    }

    private static boolean is(ByteBuffer piece, String guid) {
        for (int i = 0; i < GUID; i++) {
            if ((piece.get(i) & 0xFF) != guid.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Encoders of streams of several rates hide them one level deeper, so all of the header is searched. A live recording has no length. */
    @Override
    public Finding finish(long size, Bytes tail) {
        boolean open = dataEnd <= dataStart + DATA_OBJECT;
        if (dataStart == 0 || size <= dataStart + DATA_OBJECT || (!open && dataEnd > size)) {
            return Finding.BROKEN;
        }
        int hidden = head.indexOf(HEADER_OBJECT, VIDEO);
        return video || (hidden > 0 && hidden < headerEnd) ? Finding.SOUND : Finding.FOREIGN;
    }
}
