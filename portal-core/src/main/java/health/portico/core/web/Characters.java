package health.portico.core.web;

/**
 * Which characters a text of a client may hold: no control characters, which forge lines and which a database refuses, and no half of
 * a surrogate pair, which is no character at all.
 */
final class Characters {
    private static final String LINES = "\t\n\r\u2028\u2029";

    private Characters() {}

    static boolean fitOneLine(String text) {
        return text.codePoints().noneMatch(Characters::isNoText);
    }

    /** Tell the same for a text of several lines, where tabs and ends of lines are allowed. */
    static boolean fitLines(String text) {
        return text.codePoints().filter(c -> LINES.indexOf(c) < 0).noneMatch(Characters::isNoText);
    }

    private static boolean isNoText(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
