package health.portico.core.app.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way from the portal back to an app: an address that the app registered, with an answer (RFC 6749, 4.1.2). Immutable.
 *
 * @param redirect the address
 * @param state what the app wants back
 * @param issuer by what name the app knows the portal (RFC 9207)
 */
record WayBack(String redirect, Optional<String> state, String issuer) {
    private static final Set<String> WEB = Set.of("http", "https");

    Response withCode(String code) {
        return go(Map.of("code", code));
    }

    Response withError(String error, String description) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("error", error);
        values.put("error_description", description);
        return go(values);
    }

    private Response go(Map<String, String> answer) {
        Map<String, String> values = new LinkedHashMap<>(answer);
        state.ifPresent(text -> values.put("state", text));
        values.put("iss", issuer);
        String query = values.entrySet().stream()
                .map(value -> value.getKey() + '=' + AuthorizationParameters.encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, redirect + (redirect.contains("?") ? '&' : '?') + query)
                .build();
    }

    /** Return what a page's policy calls the place to which a form leads: its origin, or the scheme of an app of its own. */
    String source() {
        URI uri = URI.create(redirect);
        return WEB.contains(uri.getScheme()) ? uri.getScheme() + "://" + uri.getRawAuthority() : uri.getScheme() + ':';
    }
}
