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

/**
 * The form for a share code as a browser without scripts sends it.
 *
 * @param client keeps the cookies
 * @param address from which it seems to come, told as a trusted proxy does
 */
public record ShareForm(PortalClient client, String address) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

    /** Load the form and send it. */
    public PortalAnswer submit(String code, String birthDate) {
        return submit(Map.of("code", code, "birthDate", birthDate));
    }

    /** @param typed replaces what is hidden in the form where the names are equal */
    public PortalAnswer submit(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(client.get("share").body()).results().forEach(one -> fields.put(one.group(1), one.group(2)));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(client.request("share")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body)));
    }
}
