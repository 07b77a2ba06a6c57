package health.portico.core.config;

import health.portico.api.record.Category;
import health.portico.core.mail.EmailAddress;
import health.portico.core.request.AddressRange;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What values of configuration keys may be, and which of two is less safe; every text has been checked to be of its type. */
final class Bounds {
    private static final int NARROW = 8;

    private Bounds() {}

    static Function<String, Optional<String>> oneOf(String... values) {
        var allowed = Set.of(values);
        return value -> allowed.contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", values));
    }

    static Function<String, Optional<String>> between(int least, int most) {
        return value -> {
            var number = Integer.parseInt(value);
            return number >= least && number <= most
                    ? Optional.empty()
                    : Optional.of("between " + least + " and " + most);
        };
    }

    static Function<String, Optional<String>> atLeast(String duration) {
        var least = Duration.parse(duration);
        return value ->
                Duration.parse(value).compareTo(least) >= 0 ? Optional.empty() : Optional.of(duration + " or longer");
    }

    static Function<String, Optional<String>> within(String shortest, String longest) {
        return value -> shorter(value, shortest) || longer(value, longest)
                ? Optional.of("between " + shortest + " and " + longest)
                : Optional.empty();
    }

    /** A host with a port from 1 to 65535, or the path of a local socket, which has 107 bytes at most (unix(7)). */
    static Function<String, Optional<String>> socket() {
        var hostAndPort = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):0*([1-9]\\d{0,4})");
        return value -> {
            var matcher = hostAndPort.matcher(value);
            boolean right = matcher.matches()
                    ? Integer.parseInt(matcher.group(2)) <= 65_535
                    : value.matches("/[\\x21-\\x7e]{1,106}");
            return right
                    ? Optional.empty()
                    : Optional.of("host:port, [IPv6 address]:port or the absolute path of a local socket");
        };
    }

    /** A name in the server's own tree, never a URL of another machine. */
    static Function<String, Optional<String>> localName() {
        return value -> value.matches("(java:|jdbc/)[\\w./-]+")
                ? Optional.empty()
                : Optional.of("a JNDI name that begins with java: or jdbc/");
    }

    static Function<String, Optional<String>> addresses() {
        return value ->
                Values.list(value).stream().allMatch(one -> AddressRange.of(one).isPresent())
                        ? Optional.empty()
                        : Optional.of("IP addresses or CIDR ranges such as 10.0.0.0/8");
    }

    /** The same, none so wide that it trusts half the world by a slip. */
    static Function<String, Optional<String>> narrowAddresses() {
        return value -> addresses()
                .apply(value)
                .or(() -> Values.list(value).stream()
                                .allMatch(one ->
                                        AddressRange.of(one).orElseThrow().bits() >= NARROW)
                        ? Optional.empty()
                        : Optional.of("ranges of /" + NARROW + " or narrower"));
    }

    /** A name for a header of a proxy's own, in the characters that every server and proxy passes on. */
    static Function<String, Optional<String>> headerName() {
        return value -> value.matches("[A-Za-z][A-Za-z0-9-]{0,63}")
                ? Optional.empty()
                : Optional.of("the name of a header, of letters, digits and hyphens");
    }

    /** As a browser writes them in the header {@code Origin}: no path, no slash at the end, no wildcard (RFC 6454, 6.1). */
    static Function<String, Optional<String>> origins() {
        return value -> Values.list(value).stream()
                        .allMatch(one -> one.matches(
                                "https://[a-z0-9.-]+(:\\d{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?"))
                ? Optional.empty()
                : Optional.of("origins such as https://www.hospital.org, in lower case and without a path");
    }

    static Function<String, Optional<String>> host() {
        return value ->
                value.matches("[A-Za-z0-9.:-]*") ? Optional.empty() : Optional.of("a host name or an IP address");
    }

    static Function<String, Optional<String>> emailAddress() {
        return value -> value.isEmpty() || EmailAddress.isValid(value)
                ? Optional.empty()
                : Optional.of("an e-mail address such as portal@hospital.org");
    }

    /** Where browsers of patients go: encrypted, unless they are on this machine. */
    static Function<String, Optional<String>> publicAddress() {
        return value -> value.isEmpty()
                        || value.matches(
                                "(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?")
                ? Optional.empty()
                : Optional.of("an address such as https://portal.hospital.org/portal/, without a query");
    }

    static Function<String, Optional<String>> pathOrAddress() {
        return value ->
                value.matches("([a-z0-9-]+(/[a-z0-9-]+)*|https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?)?")
                        ? Optional.empty()
                        : Optional.of("a path such as host-log-in, or an https address without a query");
    }

    static boolean off(String value, String safe) {
        return safe.equals("true") && value.equals("false");
    }

    /** Names of the portal's own categories, at least one. */
    static Function<String, Optional<String>> categories() {
        var names = Category.ALL.stream().map(Category::name).toList();
        return value -> !Values.list(value).isEmpty() && names.containsAll(Values.list(value))
                ? Optional.empty()
                : Optional.of("one or more of " + String.join(", ", names));
    }

    static boolean longer(String value, String safe) {
        return Duration.parse(value).compareTo(Duration.parse(safe)) > 0;
    }

    static boolean shorter(String value, String safe) {
        return Duration.parse(value).compareTo(Duration.parse(safe)) < 0;
    }

    static boolean greater(String value, String safe) {
        return Integer.parseInt(value) > Integer.parseInt(safe);
    }

    static boolean smaller(String value, String safe) {
        return Integer.parseInt(value) < Integer.parseInt(safe);
    }
}
