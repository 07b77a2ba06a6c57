package health.portico.sample.enrolment;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of the public forms as a browser without scripts sends it.
 *
 * @param client keeps the cookies
 * @param page with its query, below the portal
 * @param address from which it seems to come, told as a trusted proxy does
 */
record PublicForm(PortalClient client, String page, String address) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

    /** Load the form and send it; what is typed replaces what is hidden where the names are equal. */
    PortalAnswer submit(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(client.get(page).body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        fields.putAll(typed);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(client.request(page.replaceAll("\\?.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body)));
    }
}
