package health.portico.embedded.http;

import health.portico.core.web.SecurityHeaders;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;

/**
 * The headers that every response carries, also those that the application never sees (S46, S47); where the application says
 * otherwise, its word replaces these. Stateless.
 */
final class SafetyHeaders {
    private SafetyHeaders() {}

    /** Add them before anything is written: afterwards Grizzly takes new headers for trailers and drops some. */
    static void set(HttpResponsePacket response) {
        SecurityHeaders.OF_DATA.forEach(response::setHeader);
        response.setHeader("Date", FastHttpDateFormat.getCurrentDate());
    }
}
