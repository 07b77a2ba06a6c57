package health.portico.core.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * An address to which a patient's browser is sent back, as an app registered it (RFC 6749, 3.1.2). It is compared letter by letter; the port of
 * one on the app's own machine alone is left open, since such an app takes a free one (RFC 8252, 7.3). Immutable.
 *
 * @param text as it was registered
 */
public record RedirectUri(String text) {
    /** Not [::1]: a page's policy has no word for it (Content Security Policy, 2.3.1). */
    private static final String LOOPBACK = "127.0.0.1";

    private static final Pattern PORT = Pattern.compile("^(http://127\\.0\\.0\\.1):\\d{1,5}(?=/|\\?|$)");

    /** A scheme of the app's own is its domain turned around: one without a dot could be anybody's (RFC 8252, 7.1). */
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private static final int LONGEST = 500;

    /** Tell whether an app may register it: over TLS, on its own machine, or by a scheme of its own; never with a fragment. */
    static boolean isAllowed(String text) {
        try {
            URI uri = new URI(text);
            boolean whole = uri.isAbsolute() && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return whole && text.length() <= LONGEST && text.matches("[\\x21-\\x7e]+") && isSafe(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isSafe(URI uri) {
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> LOOPBACK.equals(uri.getHost());
            default -> OWN_SCHEME.matcher(uri.getScheme()).matches();
        };
    }

    boolean matches(String asked) {
        return text.equals(asked) || (!PORT.matcher(text).find() && isLoopback() && text.equals(withoutPort(asked)));
    }

    private boolean isLoopback() {
        return text.startsWith("http://");
    }

    private static String withoutPort(String asked) {
        return PORT.matcher(asked).replaceFirst("$1");
    }
}
