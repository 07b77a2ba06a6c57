package health.portico.source.fhir.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Hands out one and the same string for equal short texts, so that codes, systems and names that recur all over an export are held
 * once. A table of fixed size in which a newer text takes the place of an older one; not thread-safe.
 */
public final class Texts {
    private static final int LONGEST = 120;
    private static final int SIZE = 1 << 15;

    private final String[] known = new String[SIZE];

    /** Return the text that stands in UTF-8 between two places of an array. */
    String text(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, UTF_8);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        String held = known[slot];
        if (held == null || !isSame(held, bytes, from, to)) {
            held = new String(bytes, from, to - from, UTF_8);
            known[slot] = held;
        }
        return held;
    }

    /** Compare as ASCII; a text with other characters never equals here and is made anew. */
    private static boolean isSame(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || text.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
