package health.portico.core.host;

import health.portico.api.host.HostPerson;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.config.HostKeys;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads whom a trusted proxy names. A header that is there twice is refused, and so is a comma in one: it is what some part on the way
 * makes of two. Then the proxy has added to what a client sent, where it should have replaced it.
 */
final class HeaderReading {
    private static final Logger LOG = Logger.getLogger(HeaderReading.class.getName());
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e&&[^,]]{0,1000}");

    private final Map<String, List<String>> headers;

    HeaderReading(Map<String, List<String>> headers) {
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> this.headers.merge(name, values, HeaderReading::both));
    }

    /** Return what a header says, each time that it is there, however its name is written. */
    List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Return who is there; empty if the proxy names nobody. */
    Optional<HostPerson> person(HeaderNames names) {
        var roles = value(names.roles());
        var name = value(names.name());
        var patient = value(names.patient());
        var practitioner = value(names.practitioner());
        var logIn = value(names.logIn());
        return value(names.user())
                .map(user -> new HostPerson(
                        user,
                        name.map(text -> decoded(names.name(), text)).orElse(""),
                        roles.map(HeaderReading::parts).orElse(Set.of()),
                        patient,
                        practitioner,
                        logIn.orElseThrow(() -> refusal(names.logIn(), "is missing"))));
    }

    private Optional<String> value(String name) {
        var values = all(name);
        if (values.size() > 1) {
            throw refusal(name, "is there more than once");
        }
        return values.stream()
                .map(String::strip)
                .map(value -> checked(name, value))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String checked(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw refusal(name, "has a comma, a character that is not visible ASCII, or more than 1000 characters");
        }
        return value;
    }

    private static Set<String> parts(String roles) {
        return Arrays.stream(roles.split(";"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decoded(String header, String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal(header, "is not in percent encoding");
        }
    }

    /** The log names the header, never what it says. */
    private static PortalException refusal(String header, String what) {
        LOG.warning(() ->
                "a proxy of " + HostKeys.HEADER_PEERS + " sends a request that is refused: " + header + " " + what);
        return new PortalException(ProblemType.MALFORMED_REQUEST);
    }
}
