package health.portico.core.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.util.TreeMap;

/** What came back, as it would stand on the wire. */
record Answer(int status, MultivaluedMap<String, String> headers, String body) {
    JsonObject json() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    JsonArray array() {
        return Json.createReader(new StringReader(body)).readArray();
    }

    String code() {
        return status < 400 ? "" : json().getString("code");
    }

    String header(String name) {
        return headers.getFirst(name);
    }

    /** Status, headers and body with the one value that may differ replaced. */
    String masked() {
        return status + "\n" + new TreeMap<>(headers) + "\n"
                + body.replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:MASKED");
    }
}
