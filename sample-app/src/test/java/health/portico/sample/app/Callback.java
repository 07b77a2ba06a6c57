package health.portico.sample.app;

import com.sun.net.httpserver.HttpServer;
import health.portico.tck.PortalAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where an app on a device waits for its browser: a free port of the machine. */
public final class Callback implements AutoCloseable {
    private static final byte[] DONE = "<title>done</title><p>Account Added</p>".getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<URI> came = new LinkedBlockingQueue<>();
    private final HttpServer server;

    public Callback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/callback", exchange -> {
            came.add(exchange.getRequestURI());
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, DONE.length);
            try (var body = exchange.getResponseBody()) {
                body.write(DONE);
            }
        });
        server.start();
    }

    /** Return the demo's app, which waits here. */
    public HealthApp app(URI portal) {
        return HealthApp.on(
                portal, "demo-app", "http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    /** Return where the app sends a browser. */
    public static String question(HealthApp app) {
        return app.question(HealthApp.SCOPE);
    }

    /** Redeem what the browser brought; return what may be read with it. */
    public Reader reader(HealthApp app, health.portico.tck.PortalClient client) throws InterruptedException {
        URI brought = came.poll(30, TimeUnit.SECONDS);
        var answer = new PortalAnswer(
                303,
                HttpHeaders.of(Map.of("Location", List.of("http://127.0.0.1" + brought)), (name, value) -> true),
                "");
        return Reader.of(client, app.redeem(app.code(answer)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
