package health.portico.core.app.web;

import health.portico.core.app.AuthorizationReader;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an authorization request as they came, in an address, in a form or in a cookie. Immutable. */
record AuthorizationParameters(MultivaluedMap<String, String> values) {
    static AuthorizationParameters of(@Nullable MultivaluedMap<String, String> sent) {
        return new AuthorizationParameters(sent == null ? new MultivaluedHashMap<>() : sent);
    }

    /** Read them from a query. */
    static AuthorizationParameters ofQuery(String query) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.add(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return new AuthorizationParameters(values);
    }

    boolean isEmpty() {
        return AuthorizationReader.PARAMETERS.stream().noneMatch(values::containsKey);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Return those that mean something as a query. */
    String query() {
        return known().stream()
                .map(pair -> pair.getKey() + '=' + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Return those that mean something, name and value. */
    List<Map.Entry<String, String>> known() {
        return AuthorizationReader.PARAMETERS.stream()
                .flatMap(name -> all(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
