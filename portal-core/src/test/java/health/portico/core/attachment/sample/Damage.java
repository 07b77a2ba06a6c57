package health.portico.core.attachment.sample;

import java.util.Arrays;

/** What can happen to the bytes of a file; each makes a new one. */
final class Damage {
    private Damage() {}

    static byte[] inserted(byte[] file, int at, byte[] more) {
        return Films.joined(Arrays.copyOf(file, at), more, Arrays.copyOfRange(file, at, file.length));
    }

    static byte[] overwritten(byte[] file, int at, String text) {
        var copy = file.clone();
        var more = Out.big().text(text).done();
        System.arraycopy(more, 0, copy, at, more.length);
        return copy;
    }

    /** Change one byte, to whatever it was not. */
    static byte[] changed(byte[] file, int at) {
        return changed(file, at, file[at] ^ 0x3C);
    }

    static byte[] changed(byte[] file, int at, int value) {
        var copy = file.clone();
        copy[at] = (byte) value;
        return copy;
    }
}
