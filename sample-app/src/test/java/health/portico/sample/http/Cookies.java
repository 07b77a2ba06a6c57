package health.portico.sample.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser keeps of one host, sent with every request, whatever its path. Used by one thread. */
public final class Cookies {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Keep what an answer sets, and forget what it empties. */
    public void keep(HttpResponse<?> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], pair[1]);
            }
        }
    }

    /** Add them to a request. */
    public void addTo(HttpRequest.Builder request) {
        if (!values.isEmpty()) {
            request.header(
                    "Cookie",
                    values.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** Return the value of one, or empty text. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
