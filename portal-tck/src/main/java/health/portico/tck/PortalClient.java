package health.portico.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of a portal: sends requests, keeps the session cookie. Used by one thread.
 *
 * @since 0.1
 */
public final class PortalClient {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;
    private @Nullable String cookie;

    /** @param base address of the portal, with its slash at the end */
    public PortalClient(URI base) {
        this.base = base;
    }

    /** Log in; the answer tells whether it worked. */
    public PortalAnswer logIn(String username, String password) {
        return post("api/v1/session", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    /** Send a GET to a path below the portal, for instance {@code api/v1/patients}. */
    public PortalAnswer get(String path) {
        return send(request(path).GET());
    }

    public PortalAnswer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public PortalAnswer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Start a request that this client's session is added to; finish it with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    /** Send a request and keep the session cookie of its answer. */
    public PortalAnswer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(this::keep);
            return new PortalAnswer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Return the session cookie as {@code name=value}, for instance to replay it after log-out. */
    public Optional<String> cookie() {
        return Optional.ofNullable(cookie);
    }

    /** Use another session cookie from now on. */
    public void cookie(String nameAndValue) {
        cookie = nameAndValue;
    }

    private void keep(String setCookie) {
        int end = setCookie.indexOf(';');
        String pair = end < 0 ? setCookie : setCookie.substring(0, end);
        cookie = pair.endsWith("=") ? null : pair;
    }
}
