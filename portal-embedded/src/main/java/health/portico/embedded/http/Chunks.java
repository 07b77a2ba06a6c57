package health.portico.embedded.http;

import java.io.ByteArrayOutputStream;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * How far the chunked body of one request has come. Neither extensions of chunks nor trailers are accepted: the portal has no use for
 * them, and others read them in their own way. Used by one thread at a time.
 */
final class Chunks {
    private static final String ATTRIBUTE = "health.portico.chunks";
    private static final int MOST_DIGITS = 7;
    private static final int HEXADECIMAL = 16;

    private enum Place {
        SIZE,
        SIZE_LINE_FEED,
        DATA,
        DATA_RETURN,
        DATA_LINE_FEED,
        LAST_RETURN,
        LAST_LINE_FEED,
        END
    }

    private Place place = Place.SIZE;
    private int digits;
    private int left;

    static Chunks of(HttpRequestPacket request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Chunks)) {
            request.setAttribute(ATTRIBUTE, new Chunks());
        }
        return (Chunks) request.getAttribute(ATTRIBUTE);
    }

    boolean isWhole() {
        return place == Place.END;
    }

    /**
     * Take what belongs to the body, and of that what is content.
     *
     * @throws IllegalStateException if it is no chunked body
     */
    void read(Buffer input, ByteArrayOutputStream content) {
        while (input.hasRemaining() && place != Place.END) {
            if (place == Place.DATA) {
                var piece = new byte[Math.min(left, input.remaining())];
                input.get(piece);
                content.writeBytes(piece);
                left -= piece.length;
                place = left == 0 ? Place.DATA_RETURN : Place.DATA;
            } else {
                place = next((char) (input.get() & 0xFF));
            }
        }
    }

    private Place next(char c) {
        return switch (place) {
            case SIZE -> c == '\r' && digits > 0 ? Place.SIZE_LINE_FEED : size(c);
            case SIZE_LINE_FEED -> go(c == '\n', left == 0 ? Place.LAST_RETURN : Place.DATA);
            case DATA_RETURN -> go(c == '\r', Place.DATA_LINE_FEED);
            case DATA_LINE_FEED -> nextChunk(c);
            case LAST_RETURN -> go(c == '\r', Place.LAST_LINE_FEED);
            case LAST_LINE_FEED -> go(c == '\n', Place.END);
            case DATA, END -> place;
        };
    }

    private Place size(char c) {
        var digit = c < 0x80 ? Character.digit(c, HEXADECIMAL) : -1;
        digits++;
        left = left * HEXADECIMAL + digit;
        return go(digit >= 0 && digits <= MOST_DIGITS, Place.SIZE);
    }

    private Place nextChunk(char c) {
        digits = 0;
        return go(c == '\n', Place.SIZE);
    }

    private static Place go(boolean isAllowed, Place next) {
        if (!isAllowed) {
            throw new IllegalStateException("not a chunked body");
        }
        return next;
    }
}
