package health.portico.core.request;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxies whose word about the client counts, and the header in which they give it. Immutable. A header that came from
 * anybody else is not looked at. A client can write what it likes into the left of the header, never into its right: so it is read from
 * the right, as far as one trusted proxy names the next.
 *
 * @param proxies none by default: then the client is whoever is connected
 * @param header {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}, the one that the proxy writes
 */
public record TrustedProxies(List<AddressRange> proxies, String header) {
    private static final Pattern FOR = Pattern.compile("\\s*for\\s*=\\s*\"?([^\"]*)\"?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\[\\]]*)](:\\w{1,16})?|([^:\\[\\]]*)(:\\w{1,16})?");

    public TrustedProxies {
        proxies = List.copyOf(proxies);
    }

    /** @param proxies each readable as an {@link AddressRange} */
    public static TrustedProxies of(List<String> proxies, String header) {
        return new TrustedProxies(
                proxies.stream().map(AddressRange::of).flatMap(Optional::stream).toList(), header);
    }

    public boolean contains(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Return the client: the rightmost address that is no trusted proxy; if a proxy hides it or writes something else, the proxy.
     *
     * @param peer who is connected
     * @param values of the header, in their order
     */
    public InetAddress client(InetAddress peer, List<String> values) {
        var hops = hops(values);
        var client = peer;
        for (var i = hops.size() - 1; i >= 0 && contains(client); i--) {
            var before = address(hops.get(i));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    /** A comma in quotes cuts an element in two, neither of which is an address: better than a quote that swallows its neighbours. */
    private List<String> hops(List<String> values) {
        var hops = new ArrayList<String>();
        for (var value : values) {
            for (var element : value.split(",", -1)) {
                hops.add(isStandard() ? node(element) : element.strip());
            }
        }
        return hops;
    }

    private boolean isStandard() {
        return header.toLowerCase(Locale.ROOT).equals("forwarded");
    }

    private static String node(String element) {
        for (var pair : element.split(";", -1)) {
            var found = FOR.matcher(pair);
            if (found.matches()) {
                return found.group(1).strip();
            }
        }
        return "";
    }

    private static Optional<InetAddress> address(String node) {
        var found = WITH_PORT.matcher(node);
        if (!found.matches()) {
            return AddressRange.address(node);
        }
        return AddressRange.address(found.group(1) == null ? found.group(3) : found.group(1));
    }
}
