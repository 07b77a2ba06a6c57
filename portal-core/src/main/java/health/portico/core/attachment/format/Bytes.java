package health.portico.core.attachment.format;

import java.nio.charset.StandardCharsets;

/** A run of bytes of a file, read by offset; what lies outside reads as 0 or as absent. Not copied: whoever makes it no longer writes to it. */
public final class Bytes {
    private final byte[] array;
    private final int length;

    public Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** Return the unsigned byte at an offset, 0 outside. */
    int at(int offset) {
        return offset >= 0 && offset < length ? array[offset] & 0xFF : 0;
    }

    int bigShort(int offset) {
        return at(offset) << 8 | at(offset + 1);
    }

    int littleShort(int offset) {
        return at(offset + 1) << 8 | at(offset);
    }

    long littleInt(int offset) {
        return (long) littleShort(offset + 2) << 16 | littleShort(offset);
    }

    long bigInt(int offset) {
        return (long) bigShort(offset) << 16 | bigShort(offset + 2);
    }

    /** Return up to so many bytes as characters of ISO 8859-1. */
    String text(int offset, int count) {
        int from = Math.min(offset, length);
        return new String(array, from, Math.min(count, length - from), StandardCharsets.ISO_8859_1);
    }

    /** Tell whether these bytes stand at an offset. */
    boolean has(int offset, byte... wanted) {
        if (offset < 0 || offset + wanted.length > length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (array[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    boolean has(int offset, String latin1) {
        return has(offset, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Return where these bytes stand first at or after an offset, or -1. */
    int indexOf(int from, String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = Math.max(from, 0); i <= length - wanted.length; i++) {
            if (has(i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Return where these bytes stand last, or -1. */
    int lastIndexOf(String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = length - wanted.length; i >= 0; i--) {
            if (has(i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Return these bytes as they are; not to be written to. */
    public byte[] array() {
        return array;
    }
}
