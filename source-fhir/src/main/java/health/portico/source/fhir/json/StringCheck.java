package health.portico.source.fhir.json;

/**
 * Checks the inside of a JSON string byte by byte: UTF-8 as RFC 3629 allows it, escapes as RFC 8259 section 7 allows them, no control
 * characters. Not thread-safe.
 */
final class StringCheck {
    private boolean escape;
    private int hexDigits;
    private int continuation;
    private int low;
    private int high;

    void start() {
        escape = false;
        hexDigits = 0;
        continuation = 0;
    }

    /** Tell whether the next byte belongs to an escape that has begun, so that a quote would not end the string. */
    boolean inEscape() {
        return escape;
    }

    /** Tell whether a character or an escape has begun and not ended. */
    boolean isOpen() {
        return continuation > 0 || escape || hexDigits > 0;
    }

    /** Take the next byte, 0 to 255. */
    void next(int b) {
        if (continuation > 0) {
            continuation(b);
        } else if (escape) {
            escaped(b);
        } else if (hexDigits > 0) {
            hex(b);
        } else {
            plain(b);
        }
    }

    /** Check that nothing is left open at the closing quote. */
    void end() {
        if (isOpen()) {
            throw new Unreadable("a text ends inside a character");
        }
    }

    private void plain(int b) {
        if (b < 0x20) {
            throw new Unreadable("a text holds a control character");
        }
        if (b == '\\') {
            escape = true;
        } else if (b >= 0x80) {
            lead(b);
        }
    }

    private void escaped(int b) {
        escape = false;
        if (b == 'u') {
            hexDigits = 4;
        } else if ("\"\\/bfnrt".indexOf(b) < 0) {
            throw new Unreadable("a text holds an escape that JSON does not know");
        }
    }

    private void hex(int b) {
        hexDigits--;
        if (Character.digit(b, 16) < 0 || b >= 0x80) {
            throw new Unreadable("a text holds an escape that JSON does not know");
        }
    }

    private void lead(int b) {
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            continuation = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            continuation = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            continuation = 3;
        } else {
            throw new Unreadable("a text is not UTF-8");
        }
    }

    private void continuation(int b) {
        if (b < low || b > high) {
            throw new Unreadable("a text is not UTF-8");
        }
        low = 0x80;
        high = 0xBF;
        continuation--;
    }
}
