package health.portico.core.attachment;

import health.portico.core.attachment.format.Bytes;
import health.portico.core.attachment.format.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One pass over a file: copied, counted, hashed and shown to the structure that its first bytes announce. Keeps the head and the tail, 32 KiB
 * or a little more of each, whatever the size. Made and used by one thread.
 */
final class OnePass {
    /** More than any signature reaches into a file; four times as much as most. */
    static final int WINDOW = 32 * 1024;

    private final MessageDigest digest = sha256();
    private final long mostBytes;
    private long size;
    private Bytes head = new Bytes(new byte[0], 0);
    private Recognition recognition = new Recognition.Foreign(false);
    private byte[] current = new byte[0];
    private int currentLength;
    private byte[] previous = new byte[0];

    private OnePass(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Read a file to its end or until so many bytes have been read, each of which {@code copy} receives. */
    static OnePass over(InputStream body, OutputStream copy, long mostBytes) throws IOException {
        OnePass pass = new OnePass(mostBytes);
        while (pass.step(body, copy)) {
            // on to the next window
        }
        return pass;
    }

    /** The head stays in its array; behind it two arrays take turns. */
    private boolean step(InputStream body, OutputStream copy) throws IOException {
        int wanted = (int) Math.min(WINDOW, mostBytes - size);
        byte[] window = size == 0 ? new byte[wanted] : size <= 2 * WINDOW ? new byte[WINDOW] : previous;
        int count = body.readNBytes(window, 0, wanted);
        copy.write(window, 0, count);
        take(window, count);
        return count == WINDOW && size < mostBytes;
    }

    private void take(byte[] window, int count) {
        digest.update(window, 0, count);
        if (size == 0) {
            head = new Bytes(window, count);
            recognition = Recognition.of(head);
        }
        if (recognition instanceof Recognition.Known known) {
            known.structure().accept(window, count);
        }
        if (count > 0) {
            previous = current;
            current = window;
            currentLength = count;
        }
        size += count;
    }

    long size() {
        return size;
    }

    /** Return the first 32 KiB, or all. */
    Bytes head() {
        return head;
    }

    Recognition recognition() {
        return recognition;
    }

    /** Return the last 32 KiB or more, or all. */
    Bytes tail() {
        if (size == currentLength) {
            return head;
        }
        byte[] joined = Arrays.copyOf(previous, WINDOW + currentLength);
        System.arraycopy(current, 0, joined, WINDOW, currentLength);
        return new Bytes(joined, joined.length);
    }

    /** Return 64 lower-case hexadecimal digits; to be asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
