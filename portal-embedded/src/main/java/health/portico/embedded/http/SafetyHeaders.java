package health.portico.embedded.http;

import java.util.Map;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;

/**
 * The headers that every response carries, also those that the application never sees (S46, S47); where the application says
 * otherwise, its word replaces these. Stateless.
 */
final class SafetyHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}

    /** Add them before anything is written: afterwards Grizzly takes new headers for trailers and drops some. */
    static void set(HttpResponsePacket response) {
        HEADERS.forEach(response::setHeader);
        response.setHeader("Date", FastHttpDateFormat.getCurrentDate());
    }
}
