package health.portico.source.fhir.read;

import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads systems and codes as those mean them who compare them: without what nobody sees at their ends. A sign in their midst that
 * nobody sees either makes the resource unreadable: it could be any code, also one that a rule names (R59).
 */
final class Codes {
    private Codes() {}

    static String system(Node coding) {
        String system = coding.text("system");
        return system == null ? "" : checked(trimmed(system), false, "system");
    }

    /** Return the code; null if there is none. */
    static @Nullable String code(Node coding) {
        String code = coding.text("code");
        return code == null ? null : checked(trimmed(code), true, "code");
    }

    /** Return a text without unseen signs at its ends, itself if there are none. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (from < to && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** FHIR R4 lets single spaces stand inside a code, and none inside a URI. */
    private static String checked(String text, boolean spaces, String name) {
        boolean ok = !text.isEmpty();
        for (int i = 0; i < text.length() && ok; i++) {
            char c = text.charAt(i);
            ok = !isUnseen(c) || spaces && c == ' ' && text.charAt(i - 1) != ' ';
        }
        if (!ok) {
            throw new Unreadable(name + " has signs that nobody sees");
        }
        return text;
    }

    private static boolean isUnseen(char c) {
        return c <= ' '
                || c > '~'
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT);
    }
}
