package health.portico.sample.app;

import health.portico.sample.http.Cookies;
import health.portico.tck.PortalAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A patient's browser without scripts: keeps cookies, sends the forms that it is shown, follows nothing by itself. Used by one thread. */
public final class Phone {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\">");
    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\" name=\"category\" value=\"([a-z]+)\" checked>");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI portal;
    private final Cookies cookies = new Cookies();

    public Phone(URI portal) {
        this.portal = portal;
    }

    PortalAnswer get(String address) {
        return send(request(address).GET());
    }

    /** Log in by the form that the browser was sent to; the answer sends it back. */
    PortalAnswer logIn(String page, String username, String password) {
        Map<String, String> fields = hidden(get(page).body());
        fields.put("username", username);
        fields.put("password", password);
        return post("log-in", encoded(fields));
    }

    /** Answer the page of an app's request. */
    PortalAnswer answer(String page, String word, List<String> categories) {
        String chosen = categories.stream().map(one -> "&category=" + one).collect(Collectors.joining());
        return post("oauth/authorize", encoded(hidden(page)) + "&answer=" + word + chosen);
    }

    /** Return the categories that stand ticked in a page. */
    static List<String> ticked(String page) {
        return TICKED.matcher(page).results().map(one -> one.group(1)).toList();
    }

    PortalAnswer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(address));
        cookies.addTo(request);
        return request;
    }

    /** Return the cookie of the session. */
    String session() {
        return "__Secure-portico=" + cookies.value("__Secure-portico");
    }

    private PortalAnswer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            cookies.keep(answer);
            return new PortalAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page)
                .results()
                .forEach(one -> fields.put(one.group(1), one.group(2).replace("&amp;", "&")));
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
