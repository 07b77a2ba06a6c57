package health.portico.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import health.portico.tck.PortalAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The running portal's own openapi.json: which operations there are, who may call them, and whether an answer is as described. */
record Contract(JsonObject document) {
    /**
     * One operation.
     *
     * @param verb HTTP method in capitals
     * @param path below {@code api/v1}, with variables in braces
     * @param roles who may call it; empty for anybody
     * @param bodyType the media type of the body that it reads, if it reads one
     */
    record Operation(String verb, String path, Set<String> roles, Optional<String> bodyType) {
        boolean isPublic() {
            return roles.isEmpty();
        }

        private static final String QUERY = "?q=blood&query=a&state=withheld&viewer=self";

        /** Return the address below the portal with these values for its variables, and every query that some operation needs. */
        String address(String patient, String category, String id) {
            return "api/v1"
                    + path.replace("{patient}", patient)
                            .replace("{category}", category)
                            .replace("{encounter}", id)
                            .replace("{id}", id)
                            .replace("{transition}", "take")
                            .replace("{plugin}", "core")
                    + QUERY;
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    List<Operation> operations() {
        JsonObject paths = document.getJsonObject("paths");
        return paths.keySet().stream()
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .map(verb ->
                                operation(verb, path, paths.getJsonObject(path).getJsonObject(verb))))
                .toList();
    }

    private static Operation operation(String verb, String path, JsonObject about) {
        Set<String> roles = new TreeSet<>();
        if (about.containsKey("x-portico-roles")) {
            roles.addAll(about.getJsonArray("x-portico-roles").getValuesAs(JsonString::getString));
        }
        Optional<String> bodyType = Optional.ofNullable(about.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").keySet().iterator().next());
        return new Operation(verb.toUpperCase(Locale.ROOT), path, roles, bodyType);
    }

    /** Fail if the body of an answer is not as the schema says. */
    void check(String schema, PortalAnswer answer) {
        JsonObject root = Json.createObjectBuilder()
                .add("$ref", "#/components/schemas/" + schema)
                .add("components", document.getJsonObject("components"))
                .build();
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root.toString());
        assertEquals(Set.of(), compiled.validate(answer.body(), InputFormat.JSON), answer.body());
    }
}
