package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.visibility.ViewerKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document in every role. */
class RolesTest {
    private static final Map<String, String> VALUES = Map.of(
            "{patient}", "p1", "{category}", "results", "{id}", "o1", "{transition}", "take", "{plugin}", "core");

    /** Operations of sessions stand on the session filter, which is tested where sessions are. */
    private static final List<String> ELSEWHERE = List.of("/session", "/account");

    private final InMemoryPortal portal = new InMemoryPortal();

    static Stream<Arguments> operations() {
        JsonObject paths =
                new InMemoryPortal().get("api/v1/openapi.json").json().getJsonObject("paths");
        return paths.keySet().stream()
                .filter(path -> ELSEWHERE.stream().noneMatch(path::startsWith))
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .map(verb -> Arguments.of(
                                verb, path, roles(paths.getJsonObject(path).getJsonObject(verb)))));
    }

    private static Set<String> roles(JsonObject operation) {
        return operation.containsKey("x-portico-roles")
                ? operation.getJsonArray("x-portico-roles").getValuesAs(JsonString::getString).stream()
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    @DisplayName("S40 an operation admits the roles that the document names and no others")
    void admitsNamedRolesAlone(String verb, String path, Set<String> roles) {
        for (ViewerKind role : ViewerKind.values()) {
            portal.services.logIn(role);
            boolean refused = send(verb, path).code().equals("role-not-allowed");
            assertEquals(!roles.isEmpty() && !roles.contains(role.name()), refused, role::name);
        }
        portal.services.viewer = null;
        assertEquals(!roles.isEmpty(), send(verb, path).code().equals("session-ended"));
    }

    private Answer send(String verb, String path) {
        String filled = path;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        InMemoryPortal.Call call = portal.call(verb.toUpperCase(java.util.Locale.ROOT), "api/v1" + filled);
        if (verb.equals("post") && path.endsWith("/attachments")) {
            return call.header("Content-Type", "multipart/form-data; boundary=x")
                    .body("--x--".getBytes(StandardCharsets.US_ASCII))
                    .send();
        }
        return Arrays.asList("post", "put").contains(verb) ? call.json("{}").send() : call.send();
    }
}
