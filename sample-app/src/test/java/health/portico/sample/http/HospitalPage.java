package health.portico.sample.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page that is not the portal's, on a server of its own: of an origin that may hold the widget, or of another. */
public enum HospitalPage {
    LISTED,
    UNLISTED;

    private static final String SOURCE = "/foreign/hospital.html";

    private final HttpServer server = start();

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Return the address of the page that loads the widget of this portal. */
    public String of(URI portal) {
        return origin() + "/?" + portal;
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", HospitalPage::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                var in = Objects.requireNonNull(HospitalPage.class.getResourceAsStream(SOURCE))) {
            String portal = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "")
                    .replaceAll("/$", "");
            byte[] page = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("PORTAL", portal)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }
}
