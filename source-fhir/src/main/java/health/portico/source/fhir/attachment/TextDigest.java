package health.portico.source.fhir.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what two texts are known to be the same: SHA-256 of their words. White space counts as one space, and none at the ends, since
 * systems that write a note twice do not always wrap it alike. Not thread-safe.
 */
final class TextDigest {
    private final MessageDigest digest = sha256();
    private final byte[] words = new byte[8192];
    private int length;
    private boolean any;
    private boolean space;

    /** Take the bytes of a text in an encoding that writes ASCII as ASCII. */
    void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] >= 0 && bytes[i] <= ' ') {
                space = any;
            } else {
                if (space) {
                    word((byte) ' ');
                    space = false;
                }
                word(bytes[i]);
            }
        }
    }

    /** Return the digest; empty if there was no word. */
    String value() {
        digest.update(words, 0, length);
        return any ? HexFormat.of().formatHex(digest.digest()) : "";
    }

    static String of(InputStream text) throws IOException {
        var digest = new TextDigest();
        byte[] buffer = new byte[8192];
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            digest.add(buffer, count);
        }
        return digest.value();
    }

    private void word(byte b) {
        if (length == words.length) {
            digest.update(words);
            length = 0;
        }
        words[length++] = b;
        any = true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
