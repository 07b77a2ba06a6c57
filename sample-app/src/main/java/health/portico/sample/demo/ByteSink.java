package health.portico.sample.demo;

import java.util.Arrays;

/** A copy of an array in which parts are replaced from front to back; what lies between is copied in one go. Not thread-safe. */
final class ByteSink {
    private final byte[] source;
    private byte[] bytes;
    private int size;
    private int copied;

    ByteSink(byte[] source) {
        this.source = source;
        this.bytes = new byte[source.length + 64];
    }

    /** Put other bytes in the place of a part that lies behind all earlier ones. */
    void replace(int from, int to, byte[] by) {
        append(source, copied, from);
        append(by, 0, by.length);
        copied = to;
    }

    /** Return the whole copy; without a replacement the source itself. */
    byte[] toByteArray() {
        if (copied == 0) {
            return source;
        }
        append(source, copied, source.length);
        copied = source.length;
        return Arrays.copyOf(bytes, size);
    }

    private void append(byte[] more, int from, int to) {
        int length = to - from;
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    static boolean startsWith(byte[] in, int at, byte[] prefix) {
        if (at + prefix.length > in.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (in[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Return the index of the next such byte, or -1. */
    static int find(byte[] in, int from, char wanted) {
        for (int i = from; i < in.length; i++) {
            if (in[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Return the index of a byte that must come. */
    static int indexOf(byte[] in, int from, char wanted) {
        int found = find(in, from, wanted);
        if (found < 0) {
            throw new IllegalArgumentException("A JSON string has no end");
        }
        return found;
    }
}
