package health.portico.core.page;

import health.portico.core.web.ClassPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page with places for values, written <code>{{name}}</code>; each value is escaped, unless the place is written
 * <code>{{{name}}}</code> and the value is HTML of ours. Immutable and thread-safe.
 */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\{?)([a-zA-Z]+)}}}?");
    private final String page;

    private Template(String page) {
        this.page = page;
    }

    /** @param path of a file in our own jar, with a leading slash */
    public static Template of(String path) {
        return new Template(new String(ClassPath.bytes(path), StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if a place has no value */
    public String with(Map<String, String> values) {
        return PLACE.matcher(page).replaceAll(place -> {
            var value = values.get(place.group(2));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + place.group(2));
            }
            return Matcher.quoteReplacement(place.group(1).isEmpty() ? escaped(value) : value);
        });
    }

    /** Return a text as it stands in HTML, within an attribute too. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
