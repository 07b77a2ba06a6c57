package health.portico.plugin.devices;

import health.portico.api.host.DeviceConnection;
import health.portico.api.host.DeviceConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Makers of devices under a test's hand: what they answer stands in queues, what they are asked is noted. */
@ApplicationScoped
public class FakeVendor implements DeviceConnector {
    static final Deque<Supplier<Pull>> ANSWERS = new ArrayDeque<>();
    static final List<String> ASKED = new CopyOnWriteArrayList<>();
    static Optional<URI> allowAt = Optional.empty();
    static boolean isDown;

    static void reset() {
        ANSWERS.clear();
        ASKED.clear();
        allowAt = Optional.empty();
        isDown = false;
    }

    @Override
    public Set<String> sources() {
        return Set.of("fitbit", "google-fit");
    }

    @Override
    public Optional<URI> connect(DeviceConnection connection) {
        ASKED.add("connect " + connection.source() + " "
                + connection.types().stream().sorted().toList());
        refuseIfDown();
        return allowAt;
    }

    @Override
    public Pull pull(DeviceConnection connection, Optional<String> cursor) {
        ASKED.add("pull " + connection.source() + " " + cursor.orElse("-"));
        refuseIfDown();
        return ANSWERS.isEmpty()
                ? new Pull.Readings(List.of(), cursor.orElse("0"), false)
                : ANSWERS.remove().get();
    }

    @Override
    public void disconnect(DeviceConnection connection) {
        ASKED.add("disconnect " + connection.source());
        refuseIfDown();
    }

    private static void refuseIfDown() {
        if (isDown) {
            throw new IllegalStateException("the vendor is down");
        }
    }
}
