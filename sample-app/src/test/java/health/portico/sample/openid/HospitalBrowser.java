package health.portico.sample.openid;

import health.portico.sample.http.Cookies;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody's browser: keeps the portal's cookies and goes where it is sent. Used by one thread. */
public final class HospitalBrowser {
    private static final int MOST_STEPS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI portal;
    private final Cookies cookies = new Cookies();

    public HospitalBrowser(URI portal) {
        this.portal = portal;
    }

    /** Log in at the provider; return the address at which this ends, with its answer's status. */
    public String logIn() {
        return follow(get("host-log-in"));
    }

    /** Go as far as the provider; return where it sends the browser back to. */
    public URI askProvider() {
        var answer = get("host-log-in");
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = next(answer);
            if (next.getRawPath().endsWith("/host-log-in/callback")) {
                return next;
            }
            answer = get(next);
        }
        throw new IllegalStateException("the provider sends nobody back: " + answer.statusCode() + answer.body());
    }

    public HttpResponse<String> get(String path) {
        return get(portal.resolve(path));
    }

    public HttpResponse<String> get(URI address) {
        return send("GET", address);
    }

    /** Go to a path with one more header. */
    public HttpResponse<String> get(String path, String name, String value) {
        return send("GET", portal.resolve(path), name, value);
    }

    /** Follow redirects; return the last address below the portal and its status. */
    public String follow(HttpResponse<String> first) {
        var answer = first;
        for (var step = 0;
                step < MOST_STEPS && answer.headers().firstValue("Location").isPresent();
                step++) {
            answer = get(next(answer));
        }
        return portal.relativize(answer.uri()).getPath() + " " + answer.statusCode();
    }

    /** Return who the portal says is there, role and account, or the code of its refusal. */
    public String viewer() {
        var answer = get("api/v1/session");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var json = reader.readObject();
            return answer.statusCode() == 200
                    ? json.getJsonObject("viewer").getString("role") + " "
                            + json.getJsonObject("viewer").getString("id")
                    : json.getString("code");
        }
    }

    public int logOut() {
        return send("DELETE", portal.resolve("api/v1/session")).statusCode();
    }

    /** Return the value of a cookie, or empty text. */
    public String cookie(String name) {
        return cookies.value(name);
    }

    private HttpResponse<String> send(String method, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (address.getPort() == portal.getPort()) {
            cookies.addTo(request);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            cookies.keep(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI next(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IllegalStateException(
                                answer.uri() + " sends nowhere: " + answer.statusCode() + " " + answer.body())));
    }
}
