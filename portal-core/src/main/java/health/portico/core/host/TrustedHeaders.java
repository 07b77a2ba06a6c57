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
    private static final String SECRET = "Portico-Host-Secret";

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
     * Return whom a request's headers name; empty if they name nobody, or are not believed.
     *
     * @param peer who is connected: what a forwarding header says of the client does not count
     * @throws health.portico.api.problem.PortalException {@code malformed-request} if a header that is believed is there twice or cannot
     *     be read
     */
    public Optional<HostPerson> person(Optional<InetAddress> peer, Map<String, List<String>> headers) {
        if (peer.filter(this::isTrusted).isEmpty()) {
            return Optional.empty();
        }
        var reading = new HeaderReading(headers);
        return knowsSecret(reading.all(SECRET)) ? reading.person(names) : Optional.empty();
    }

    private boolean isTrusted(InetAddress peer) {
        return peers.stream().anyMatch(range -> range.contains(peer));
    }

    private boolean knowsSecret(List<String> given) {
        return secret.map(expected -> given.size() == 1 && isSame(expected, given.get(0)))
                .orElse(true);
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
