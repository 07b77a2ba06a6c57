package health.portico.core.attachment.scan;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;

/**
 * Where a clamd daemon listens: {@code host:port}, {@code [IPv6]:port}, or the path of its local socket. Immutable.
 *
 * @param text as configured, checked by the configuration
 */
public record ClamdAddress(String text) {
    boolean isLocalSocket() {
        return text.startsWith("/");
    }

    /** Return where to connect now; a host name is looked up anew each time. */
    SocketAddress resolve() throws UnknownHostException {
        if (isLocalSocket()) {
            return UnixDomainSocketAddress.of(text);
        }
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(
                InetAddress.getByName(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return text;
    }
}
