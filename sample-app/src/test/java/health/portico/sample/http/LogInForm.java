package health.portico.sample.http;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The log-in form as a browser without scripts sends it: what is hidden in it, and what a person types. */
public record LogInForm(PortalClient client, String address) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

    /** Load the form and send it. */
    public PortalAnswer submit(String username, String password) {
        return submit(Map.of("username", username, "password", password));
    }

    /** @param typed replaces what is hidden in the form where the names are equal */
    public PortalAnswer submit(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(client.get(address).body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(client.request("log-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
