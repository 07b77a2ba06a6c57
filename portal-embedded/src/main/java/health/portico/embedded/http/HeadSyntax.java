package health.portico.embedded.http;

import java.util.Locale;
import java.util.Set;
import org.glassfish.grizzly.Buffer;

/**
 * Reads the head of one request as strictly as RFC 9112 writes it, beside Grizzly, which forgives what a proxy in front may read in
 * another way: a line that ends with LF alone, space before a colon, a folded line, a line without a version. Used by one thread at a
 * time; remembers how far it has come.
 */
final class HeadSyntax {
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";
    private static final String VERSION = "HTTP/#.#";
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private enum Place {
        METHOD,
        TARGET,
        VERSION,
        LINE,
        NAME,
        VALUE,
        LINE_FEED,
        LAST_LINE_FEED,
        END
    }

    private Place place = Place.METHOD;
    private int offset = -1;
    private int length;
    private final StringBuilder name = new StringBuilder();
    private int framingLines;

    /**
     * Read on where the last call ended.
     *
     * @param head all that has come of the head, and perhaps more
     * @throws IllegalStateException if it is no head of a request
     */
    void read(Buffer head) {
        offset = offset < 0 ? head.position() : offset;
        while (offset < head.limit() && place != Place.END) {
            var c = (char) (head.get(offset++) & 0xFF);
            var next = next(c);
            note(c, next);
            length = next == place ? length + 1 : 0;
            place = next;
        }
    }

    /** Return how many lines say where the body ends; Grizzly forgets some of them. */
    int framingLines() {
        return framingLines;
    }

    private void note(char c, Place next) {
        if (next == Place.NAME) {
            name.setLength(place == Place.NAME ? name.length() : 0);
            name.append(c);
        } else if (place == Place.NAME && FRAMING.contains(name.toString().toLowerCase(Locale.ROOT))) {
            framingLines++;
        }
    }

    private Place next(char c) {
        return switch (place) {
            case METHOD -> c == ' ' && length > 0 ? Place.TARGET : stay(isToken(c));
            case TARGET -> c == ' ' && length > 0 ? Place.VERSION : stay(c > ' ' && c != 0x7F);
            case VERSION -> length == VERSION.length() && c == '\r' ? Place.LINE_FEED : stay(isVersion(c));
            case LINE_FEED -> go(c == '\n', Place.LINE);
            case LINE -> c == '\r' ? Place.LAST_LINE_FEED : go(isToken(c), Place.NAME);
            case NAME -> c == ':' ? Place.VALUE : stay(isToken(c));
            case VALUE -> c == '\r' ? Place.LINE_FEED : stay(c == '\t' || c >= ' ' && c != 0x7F);
            case LAST_LINE_FEED -> go(c == '\n', Place.END);
            case END -> Place.END;
        };
    }

    private Place stay(boolean isAllowed) {
        return go(isAllowed, place);
    }

    private static Place go(boolean isAllowed, Place next) {
        if (!isAllowed) {
            throw new IllegalStateException("not the head of a request");
        }
        return next;
    }

    private boolean isVersion(char c) {
        return length < VERSION.length()
                && (VERSION.charAt(length) == '#' ? c >= '0' && c <= '9' : c == VERSION.charAt(length));
    }

    private static boolean isToken(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_SIGNS.indexOf(c) >= 0;
    }
}
