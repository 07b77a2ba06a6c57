package health.portico.core.app.web;

import health.portico.core.app.ClientClaim;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an app sent to the token endpoint, and who it says to be: by the header {@code Authorization}, or by its id alone. Immutable. */
final class AppForm {
    private static final String CLIENT = "client_id";
    private static final String BASIC = "basic ";

    private final MultivaluedMap<String, String> fields;
    private final Optional<String> basic;
    private final Optional<ClientClaim> claim;

    AppForm(@Nullable MultivaluedMap<String, String> sent, HttpHeaders headers) {
        this.fields = sent == null ? new MultivaluedHashMap<>() : sent;
        this.basic = Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        this.claim = basic.isPresent()
                ? basic.flatMap(AppForm::credentials)
                : text(CLIENT).map(id -> new ClientClaim(id, Optional.empty()));
    }

    /** Return what makes it no request at all, if anything does: each field is there once (RFC 6749, 3.2). */
    Optional<String> fault() {
        Optional<String> twice = fields.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(field -> "a field is there more than once")
                .findFirst();
        boolean isTwo =
                basic.isPresent() && text(CLIENT).isPresent() && !text(CLIENT).equals(claim.map(ClientClaim::id));
        return twice.or(() -> isTwo ? Optional.of("client_id is another one than in the header") : Optional.empty());
    }

    /** Return the value of a field; empty if it is missing or empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).filter(text -> !text.isEmpty());
    }

    /** Return who the app says to be; nobody has an empty id. */
    ClientClaim client() {
        return claim.orElseGet(() -> new ClientClaim("", Optional.empty()));
    }

    /** Read id and secret, each encoded as in a form (RFC 6749, 2.3.1). */
    private static Optional<ClientClaim> credentials(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientClaim(
                            decoded(pair.substring(0, colon)), Optional.of(decoded(pair.substring(colon + 1)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
