package health.portico.core.host;

import health.portico.api.host.HostPerson;
import health.portico.core.config.Configuration;
import health.portico.core.config.HostKeys;
import health.portico.core.request.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose headers log people in, if anybody's, and what these headers are called. Immutable; off unless peers are configured. */
@ApplicationScoped
public class TrustedHeaders {
    /** The header with the secret that proxy and portal share. */
    public static final String SECRET = "Portico-Host-Secret";

    private final List<AddressRange> peers;
    private final Optional<String> secret;
    private final HeaderNames names;

    @Inject
    public TrustedHeaders(Configuration configuration) {
        this.peers = configuration.list(HostKeys.HEADER_PEERS).stream()
                .map(AddressRange::of)
                .flatMap(Optional::stream)
                .toList();
        this.secret = configuration.secret(HostKeys.HEADER_SECRET);
        this.names = HeaderNames.of(configuration);
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrustedHeaders() {
        this.peers = List.of();
        this.secret = Optional.empty();
        this.names = null;
    }

    public boolean isOn() {
        return !peers.isEmpty();
    }

    /**
     * Tell whether headers of a request are believed.
     *
     * @param peer who is connected: what a forwarding header says of the client does not count
     * @param secrets what the header {@value #SECRET} says, each time that it is there
     */
    public boolean believe(Optional<InetAddress> peer, List<String> secrets) {
        return peer.filter(address -> peers.stream().anyMatch(range -> range.contains(address)))
                        .isPresent()
                && secret.map(expected -> secrets.size() == 1 && isSame(expected, secrets.get(0)))
                        .orElse(true);
    }

    /**
     * Return whom the headers of a believed request name, if anybody.
     *
     * @throws health.portico.api.problem.PortalException {@code malformed-request} if one of them is there twice or cannot be read
     */
    public Optional<HostPerson> person(Map<String, List<String>> headers) {
        return new HeaderReading(headers).person(names);
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
