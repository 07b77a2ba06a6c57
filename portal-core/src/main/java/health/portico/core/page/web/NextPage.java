package health.portico.core.page.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the log-in: a page of ours and nothing else, whatever an address says. */
final class NextPage {
    private static final Pattern OURS = Pattern.compile("(record|staff|account)(/[A-Za-z0-9.-]+){0,6}|oauth/authorize");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}(-[A-Za-z]{2})?");

    private NextPage() {}

    /** Return the path if it is one of ours, else the home page. */
    static String of(@Nullable String path) {
        return path != null && OURS.matcher(path).matches() && !path.contains("..") ? path : "";
    }

    static String query(String path, @Nullable String language) {
        String next = of(path.replaceAll("^/|/$", ""));
        String chosen = language != null && LANGUAGE.matcher(language).matches() ? "language=" + language : "";
        String both = next.isEmpty() ? chosen : "next=" + next + (chosen.isEmpty() ? "" : "&" + chosen);
        return both.isEmpty() ? "" : "?" + both;
    }
}
