package health.portico.source.fhir.read;

import health.portico.source.fhir.json.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a resource (FHIR datatype Narrative) without its mark-up. */
final class Narrative {
    /** A longer one says the same as the data from which it was made, and is left in the file. */
    private static final int LONGEST = 1 << 16;

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|table|caption)\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\r\\u00A0]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(\\w{1,8}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private Narrative() {}

    static Optional<String> of(Node text) {
        if ("empty".equals(text.text("status")) || text.isLong("div")) {
            return Optional.empty();
        }
        String div = text.text("div");
        return div == null || div.length() > LONGEST
                ? Optional.empty()
                : Optional.of(plain(div)).filter(words -> !words.isEmpty());
    }

    static String plain(String div) {
        String lines = BREAK.matcher(div).replaceAll("\n");
        String words = TAG.matcher(lines).replaceAll("");
        String decoded = ENTITY.matcher(words).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
        return LINES.matcher(BLANKS.matcher(decoded).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : entity.group();
    }
}
