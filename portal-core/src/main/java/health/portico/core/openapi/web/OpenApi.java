package health.portico.core.openapi.web;

import health.portico.api.portal.Operation;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.web.ClassPath;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the OpenAPI 3.1 document out of REST classes, the base file and the descriptions that plugins bring. The same classes make the same document, whatever their
 * order. It has one extension, {@code x-portico-roles}: who may call an operation; absent where anybody may.
 */
final class OpenApi {
    private static final String BASE = "/health/portico/core/openapi/base.json";

    /** Where a plugin's jar describes its own {@code parameters} and {@code schemas}. */
    private static final String OF_PLUGIN = "META-INF/portico-openapi.json";

    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");
    private static final Comparator<RestOperation> ORDER = Comparator.comparingInt(
                    (RestOperation operation) -> VERBS.indexOf(operation.verb()))
            .thenComparing(operation -> operation.mediaTypes().get(0));

    private OpenApi() {}

    static byte[] document(Collection<Class<?>> classes) {
        JsonObject base = base();
        RestParameters parameters =
                new RestParameters(base.getJsonObject("components").getJsonObject("parameters"));
        JsonObjectBuilder document = Json.createObjectBuilder();
        base.forEach((name, value) -> {
            if (name.equals("components")) {
                document.add("paths", paths(classes, parameters));
            }
            document.add(name, value);
        });
        return pretty(document.build());
    }

    private static JsonObjectBuilder paths(Collection<Class<?>> classes, RestParameters parameters) {
        TreeMap<String, List<RestOperation>> byPath = classes.stream()
                .flatMap(RestOperation::of)
                .collect(Collectors.groupingBy(RestOperation::path, TreeMap::new, Collectors.toList()));
        JsonObjectBuilder paths = Json.createObjectBuilder();
        byPath.forEach((path, operations) -> paths.add(path, pathItem(operations, parameters)));
        return paths;
    }

    /** Methods of one path and verb that differ in what they produce are one operation. */
    private static JsonObjectBuilder pathItem(List<RestOperation> operations, RestParameters parameters) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        TreeMap<String, JsonObject> done = new TreeMap<>();
        operations.stream().sorted(ORDER).forEach(operation -> {
            JsonObject one = describe(operation, parameters).build();
            JsonObject known = done.get(operation.verb());
            JsonObject both = known == null ? one : merge(known, one);
            done.put(operation.verb(), both);
            item.add(operation.verb(), both);
        });
        return item;
    }

    private static JsonObject merge(JsonObject first, JsonObject second) {
        JsonObjectBuilder content =
                Json.createObjectBuilder(content(first)).addAll(Json.createObjectBuilder(content(second)));
        JsonObject done = Json.createObjectBuilder(
                        first.getJsonObject("responses").getJsonObject("200"))
                .add("content", content)
                .build();
        JsonObjectBuilder responses =
                Json.createObjectBuilder(first.getJsonObject("responses")).add("200", done);
        return Json.createObjectBuilder(first).add("responses", responses).build();
    }

    private static JsonObject content(JsonObject operation) {
        return operation.getJsonObject("responses").getJsonObject("200").getJsonObject("content");
    }

    private static JsonObjectBuilder describe(RestOperation operation, RestParameters parameters) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("operationId", operation.id())
                .add("summary", operation.about().map(Operation::summary).orElse(operation.id()))
                .add("parameters", parameters.of(operation));
        operation.about().ifPresent(about -> addAccess(json, operation, about));
        return json.add("responses", RestResponses.of(operation));
    }

    private static void addAccess(JsonObjectBuilder json, RestOperation operation, Operation about) {
        if (!about.body().isEmpty()) {
            json.add(
                    "requestBody",
                    Json.createObjectBuilder()
                            .add("required", true)
                            .add(
                                    "content",
                                    Json.createObjectBuilder()
                                            .add(operation.bodyType(), RestResponses.schema(about.body()))));
        }
        if (about.roles().length > 0) {
            JsonArrayBuilder roles = Json.createArrayBuilder();
            Arrays.stream(about.roles()).sorted().forEach(role -> roles.add(role.name()));
            json.add("security", security(about));
            json.add("x-portico-roles", roles);
        }
    }

    /** Ways in, one of which is enough. */
    private static JsonArrayBuilder security(Operation about) {
        JsonArrayBuilder ways =
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("session", Json.createArrayBuilder()));
        if (Set.of(about.roles()).contains(ViewerKind.APP)) {
            ways.add(Json.createObjectBuilder().add("app", Json.createArrayBuilder()));
        }
        return ways;
    }

    /** The base file, and among its components those of plugins. */
    private static JsonObject base() {
        JsonObject base = read(new ByteArrayInputStream(ClassPath.bytes(BASE)));
        JsonObject components = base.getJsonObject("components");
        for (JsonObject added : ofPlugins()) {
            components = merged(components, added);
        }
        return Json.createObjectBuilder(base).add("components", components).build();
    }

    /** What is there already stays as it is: a plugin describes what is its own. */
    private static JsonObject merged(JsonObject components, JsonObject added) {
        JsonObjectBuilder all = Json.createObjectBuilder(components);
        for (String sort : List.of("parameters", "schemas")) {
            all.add(
                    sort,
                    Json.createObjectBuilder(added.getJsonObject(sort))
                            .addAll(Json.createObjectBuilder(components.getJsonObject(sort))));
        }
        return all.build();
    }

    private static List<JsonObject> ofPlugins() {
        try {
            return Collections.list(OpenApi.class.getClassLoader().getResources(OF_PLUGIN)).stream()
                    .sorted(Comparator.comparing(URL::toString))
                    .map(OpenApi::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(URL file) {
        try (InputStream stream = file.openStream()) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(InputStream stream) {
        try (JsonReader reader = Json.createReader(stream)) {
            return reader.readObject();
        }
    }

    private static byte[] pretty(JsonObject document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes)) {
            writer.writeObject(document);
        }
        return bytes.toByteArray();
    }
}
