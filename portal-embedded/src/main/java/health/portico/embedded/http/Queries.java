package health.portico.embedded.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Makes a query fit for {@link java.net.URI}: browsers send characters there that RFC 3986 does not allow. Stateless. */
final class Queries {
    private static final BitSet ALLOWED = new BitSet(128);

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%"
                .chars()
                .forEach(ALLOWED::set);
    }

    private Queries() {}

    static String encoded(String query) {
        if (query.chars().allMatch(ALLOWED::get)) {
            return query;
        }
        var out = new StringBuilder(query.length() + 16);
        query.codePoints()
                .mapToObj(Character::toString)
                .forEach(c ->
                        out.append(ALLOWED.get(c.codePointAt(0)) ? c : URLEncoder.encode(c, StandardCharsets.UTF_8)));
        return out.toString();
    }
}
