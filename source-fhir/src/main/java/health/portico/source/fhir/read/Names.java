package health.portico.source.fhir.read;

import org.jspecify.annotations.Nullable;

/** How FHIR names resources. */
public final class Names {
    private static final int LONGEST_ID = 64;
    private static final String HISTORY = "/_history/";

    private Names() {}

    /** Tell whether a part of a text is an id (FHIR R4, datatype id). */
    static boolean isId(String text, int from, int to) {
        if (to - from < 1 || to - from > LONGEST_ID) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Return how long the {@code Type/id} is with which a relative reference begins; 0 if it is none. */
    public static int relativeLength(String reference) {
        int slash = reference.indexOf('/');
        int history = reference.indexOf(HISTORY);
        int end = history < 0 ? reference.length() : history;
        if (slash < 1 || slash >= end || !isId(reference, slash + 1, end)) {
            return 0;
        }
        for (int i = 0; i < slash; i++) {
            if (!isLetter(reference.charAt(i))) {
                return 0;
            }
        }
        return end;
    }

    /** Tell whether a reference names an id, and nothing else. */
    public static boolean isRelative(@Nullable String reference) {
        return reference != null && relativeLength(reference) > 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
