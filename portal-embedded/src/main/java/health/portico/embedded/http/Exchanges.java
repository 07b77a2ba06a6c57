package health.portico.embedded.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * The open connections of one listener, each checked four times a second, and how many requests each client has left half done.
 * Thread-safe. Clients of IPv6 are counted by their network (64 bits), which one household has whole.
 */
final class Exchanges {
    private static final Attribute<Exchange> EXCHANGE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("health.portico.exchange");
    private static final long CHECK_MILLIS = 250;
    private static final int NETWORK_BYTES = 8;

    private final ConnectionLimits limits;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> unfinished = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Exchanges(ConnectionLimits limits) {
        this.limits = limits;
    }

    ConnectionLimits limits() {
        return limits;
    }

    void start() {
        var thread = new Thread(this::watch, "portico-deadlines");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped.countDown();
    }

    private void watch() {
        try {
            while (!stopped.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                open.forEach(Exchange::check);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void open(Connection<?> connection) {
        var exchange = new Exchange((NIOConnection) connection, this);
        EXCHANGE.set(connection, exchange);
        open.add(exchange);
    }

    Exchange of(Connection<?> connection) {
        return EXCHANGE.get(connection);
    }

    /** The connection has ended; the one that listens never was an exchange. */
    void close(Connection<?> connection) {
        var exchange = EXCHANGE.get(connection);
        if (exchange != null) {
            open.remove(exchange);
            exchange.close();
        }
    }

    /** Count one more request that is not whole, unless the client has too many. */
    boolean count(InetAddress client) {
        var most = limits.proxies().contains(client) ? Integer.MAX_VALUE : limits.unfinishedPerClient();
        var isOver = new boolean[1];
        unfinished.merge(key(client), 1, (before, one) -> {
            isOver[0] = before >= most;
            return isOver[0] ? before : before + one;
        });
        return !isOver[0];
    }

    void uncount(InetAddress client) {
        unfinished.computeIfPresent(key(client), (who, before) -> before == 1 ? null : before - 1);
    }

    private static String key(InetAddress client) {
        var bytes = client.getAddress();
        return HexFormat.of().formatHex(client instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
