package health.portico.core.openapi.web;

import health.portico.api.portal.Operation;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.problem.ProblemTypes;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Describes what REST methods answer: success with its schema, and every problem under its status. */
final class RestResponses {
    private RestResponses() {}

    static JsonObjectBuilder of(RestOperation operation) {
        JsonObjectBuilder responses = Json.createObjectBuilder();
        int status = operation.about().map(Operation::status).orElse(200);
        responses.add(Integer.toString(status), success(operation));
        problems(operation).forEach((code, codes) -> responses.add(code, problem(codes)));
        return responses;
    }

    private static JsonObjectBuilder success(RestOperation operation) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("description", "Done.");
        if (operation.about().map(Operation::status).orElse(200) == 204) {
            return answer;
        }
        JsonObjectBuilder content = Json.createObjectBuilder();
        String schema = operation.about().map(Operation::answer).orElse("");
        operation
                .mediaTypes()
                .forEach(type -> content.add(
                        type, schema.isEmpty() || !type.equals(MediaType.APPLICATION_JSON) ? any() : schema(schema)));
        return answer.add("content", content);
    }

    private static Map<String, Set<String>> problems(RestOperation operation) {
        Set<String> codes = new TreeSet<>(Set.of(ProblemType.INTERNAL_ERROR.code()));
        operation.about().ifPresent(about -> {
            codes.addAll(Arrays.asList(about.problems()));
            addAccess(codes, about);
            addBody(codes, operation, about);
        });
        Map<String, Set<String>> byStatus = new TreeMap<>();
        codes.forEach(code ->
                byStatus.computeIfAbsent(status(code), key -> new TreeSet<>()).add(code));
        return byStatus;
    }

    private static void addAccess(Set<String> codes, Operation about) {
        if (about.roles().length > 0) {
            codes.add(ProblemType.SESSION_ENDED.code());
        }
        if (about.roles().length > 0 && about.roles().length < ViewerKind.values().length) {
            codes.add(ProblemType.ROLE_NOT_ALLOWED.code());
        }
    }

    private static void addBody(Set<String> codes, RestOperation operation, Operation about) {
        if (operation.isUnsafe()) {
            codes.add(ProblemType.REQUEST_FORGED.code());
        }
        if (!about.body().isEmpty()) {
            codes.add(ProblemType.MALFORMED_REQUEST.code());
            codes.add(ProblemType.INVALID_REQUEST.code());
            codes.add(ProblemType.UNSUPPORTED_MEDIA_TYPE.code());
            codes.add(ProblemType.PAYLOAD_TOO_LARGE.code());
        }
    }

    /** A plugin's own code has a status that only the plugin knows. */
    private static String status(String code) {
        return ProblemTypes.of(code)
                .map(type -> Integer.toString(type.status()))
                .orElse("4XX");
    }

    private static JsonObjectBuilder problem(Set<String> codes) {
        return Json.createObjectBuilder()
                .add("description", "Codes: " + String.join(", ", codes) + ".")
                .add("content", Json.createObjectBuilder().add("application/problem+json", schema("Problem")));
    }

    static JsonObjectBuilder schema(String name) {
        return Json.createObjectBuilder()
                .add("schema", Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name));
    }

    private static JsonObjectBuilder any() {
        return Json.createObjectBuilder().add("schema", Json.createObjectBuilder());
    }
}
