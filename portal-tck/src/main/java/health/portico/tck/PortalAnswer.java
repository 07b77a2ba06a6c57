package health.portico.tck;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/**
 * What a portal answered. Immutable.
 *
 * @param status HTTP status
 * @param headers the headers
 * @param body the body as text, empty if there is none
 * @since 0.1
 */
public record PortalAnswer(int status, HttpHeaders headers, String body) {
    /** Read the body as a JSON object. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Return the stable code of a problem answer. */
    public String code() {
        return json().getString("code");
    }

    /** Return the body with the one part that differs between equal problems replaced (S8, S40). */
    public String masked() {
        return body.replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:MASKED");
    }
}
