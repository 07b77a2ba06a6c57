package health.portico.core.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address, or all those that share its first bits (CIDR). Immutable. Nothing here asks DNS.
 *
 * @param first the address
 * @param bits how many of its bits count
 */
public record AddressRange(InetAddress first, int bits) {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    /** Read an address, or an address, a slash and a number of bits; empty for anything else. */
    public static Optional<AddressRange> of(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return address(text).map(address -> new AddressRange(address, size(address)));
        }
        var bits = text.substring(slash + 1);
        return address(text.substring(0, slash))
                .filter(address -> BITS.matcher(bits).matches() && Integer.parseInt(bits) <= size(address))
                .map(address -> new AddressRange(address, Integer.parseInt(bits)));
    }

    /** Read an IPv4 or IPv6 address without brackets and port; one of IPv4 that is written as IPv6 is one of IPv4. */
    public static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var others = address.getAddress();
        if (mine.length != others.length) {
            return false;
        }
        for (var i = 0; i < bits; i++) {
            var bit = 0x80 >> i % Byte.SIZE;
            if (((mine[i / Byte.SIZE] ^ others[i / Byte.SIZE]) & bit) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int size(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
