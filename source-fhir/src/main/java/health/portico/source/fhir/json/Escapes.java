package health.portico.source.fhir.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The escapes of RFC 8259 section 7. */
final class Escapes {
    private Escapes() {}

    /** Return the text of a string that has been checked. */
    static String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, UTF_8);
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
            } else if (text.charAt(i + 1) == 'u') {
                out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += 6;
            } else {
                out.append(single(text.charAt(i + 1)));
                i += 2;
            }
        }
        return out.toString();
    }

    static char single(int letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) letter;
        };
    }
}
