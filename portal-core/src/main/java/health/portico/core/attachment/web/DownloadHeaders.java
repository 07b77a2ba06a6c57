package health.portico.core.attachment.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How the name of a file stands in a header without being able to end it. Stateless. */
final class DownloadHeaders {
    /** What a name keeps for clients that read no other form; the rest becomes an underscore. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()+-]");

    private static final String ATTRIBUTE_CHARACTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private DownloadHeaders() {}

    /** Return the value of {@code Content-Disposition} that saves a file under this name (RFC 6266), never shows it. */
    static String saveAs(String name) {
        return "attachment; filename=\"" + NOT_PLAIN.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    /** RFC 8187, section 3.2.1. */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder(name.length() * 2);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (ATTRIBUTE_CHARACTERS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return out.toString();
    }
}
