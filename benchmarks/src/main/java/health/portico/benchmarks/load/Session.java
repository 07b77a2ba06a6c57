package health.portico.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A person of the demo hospital who is logged in.
 *
 * @param base address of the JSON API, with a slash at its end
 * @param cookie name and value
 */
record Session(URI base, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "portico-demo";

    static Session logIn(URI base, String username) throws Exception {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD);
        var request = HttpRequest.newBuilder(base.resolve("session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        return new Session(
                base, response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0]);
    }

    HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return response;
    }

    @Override
    public String toString() {
        return "Session[" + base + "]";
    }
}
