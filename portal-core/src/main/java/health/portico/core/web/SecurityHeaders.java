package health.portico.core.web;

import java.util.Map;
import java.util.TreeMap;

/** The headers that every answer has, errors too (S46, S47). */
public final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static final String PAGE = "default-src 'none'; script-src 'self'%s; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'%s; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

    /** What a log-out sends, with the value below: the browser forgets what it kept of the portal (S34). */
    public static final String CLEAR_SITE_DATA = "Clear-Site-Data";

    public static final String EVERYTHING = "\"cache\", \"cookies\", \"storage\"";

    /** The value for a guest's log-out: whoever is logged in at the same browser keeps that cookie. */
    public static final String SEEN = "\"cache\", \"storage\"";

    /** The header of the policy. */
    public static final String CSP = "Content-Security-Policy";

    /** What a browser may do with somebody's file, should it ever show one: nothing, and in no origin of ours (S50). */
    public static final String SANDBOX = "sandbox; " + NOTHING;

    /** What a browser may do with JSON, problems and downloads: nothing. */
    public static final Map<String, String> OF_DATA = with(NOTHING);

    /** What a browser may do with a page of ours: load what we serve, run nothing that stands in the page. */
    public static final Map<String, String> OF_PAGES = with(pageThatRuns(""));

    private SecurityHeaders() {}

    /**
     * Return the policy of a page in which one script stands.
     *
     * @param hash of that script, in quotes; empty for none
     */
    public static String pageThatRuns(String hash) {
        return PAGE.formatted(hash.isEmpty() ? "" : " " + hash, "");
    }

    /**
     * Return the policy of a page whose form may lead out of the portal: browsers hold the answer to a form to it, too.
     *
     * @param source an origin, or a scheme with its colon
     */
    public static String pageThatSendsTo(String source) {
        return PAGE.formatted("", " " + source);
    }

    private static Map<String, String> with(String contentSecurityPolicy) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Cache-Control", "no-store",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy",
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Referrer-Policy", "no-referrer",
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                "X-Content-Type-Options", "nosniff"));
        headers.put(CSP, contentSecurityPolicy);
        return Map.copyOf(headers);
    }
}
