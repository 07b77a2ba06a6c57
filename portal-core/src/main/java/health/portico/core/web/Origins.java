package health.portico.core.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a request was sent by a page of this portal (S48). The portal's own origin is the host to which the request was sent:
 * behind a proxy the header {@code Host} has to reach the portal as the browser wrote it. The scheme is not compared, because the
 * proxy may end TLS.
 */
final class Origins {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Origins() {}

    /**
     * @param fetchSite the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}
     */
    static boolean areOurs(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
        return fetchSite.map(OWN_SITE::contains).orElse(true)
                && origin.filter(text -> !isKeptBack(text, fetchSite))
                        .map(text -> host.isPresent() && isOwn(text, host.get()))
                        .orElse(true);
    }

    /** A form on a page without a referrer is sent with the origin {@code null} (Fetch, 3.2); then the browser's other header counts. */
    private static boolean isKeptBack(String origin, Optional<String> fetchSite) {
        return origin.equals("null") && fetchSite.filter("same-origin"::equals).isPresent();
    }

    private static boolean isOwn(String origin, String host) {
        try {
            URI from = new URI(origin);
            String scheme = from.getScheme();
            if (from.getHost() == null || !SCHEMES.contains(scheme)) {
                return false;
            }
            int usual = scheme.equals("https") ? HTTPS : HTTP;
            URI to = new URI(scheme + "://" + host);
            return to.getHost() != null
                    && from.getHost()
                            .toLowerCase(Locale.ROOT)
                            .equals(to.getHost().toLowerCase(Locale.ROOT))
                    && port(from, usual) == port(to, usual);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI uri, int usual) {
        return uri.getPort() == -1 ? usual : uri.getPort();
    }
}
